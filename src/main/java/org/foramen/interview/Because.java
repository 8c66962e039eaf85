package org.foramen.interview;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Truth;

/**
 * The smallest set of answers that makes a criterion true, among the first answers, in the order of the items, that do.
 *
 * <p>Looking at the first answers only makes a walk that skips items and one that asks everything give the same
 * reasons. A test on an item that does not apply is false and needs no answer.
 */
final class Because {

    private final Knowledge knowledge;

    Because(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** By linkId, in the order of the items. */
    List<String> smallest(Criterion criterion) {
        var shown = new Shown(criterion);
        for (int item : knowledge.read(criterion)) {
            if (knowledge.counts(item)) {
                shown.items.set(item);
                if (shown.suffice()) {
                    shown.reduce();
                    break;
                }
            }
        }
        // A criterion that every completion makes true, without three-valued logic seeing it, rests on all of them.
        return shown.items.stream().mapToObj(knowledge::linkId).toList();
    }

    /** By linkId: the answers by which an item does not apply; none where only the result rules it out. */
    List<String> rulingOut(int item) {
        return refuting(knowledge.relevance(item));
    }

    /** By linkId: the answers by which a criterion does not hold, or else by which the items it asks about do not apply. */
    List<String> refuting(Criterion criterion) {
        var not = new Criterion.Not(criterion);
        var answers = smallest(not);
        return !answers.isEmpty() ? answers : IntStream.of(knowledge.read(not))
                .filter(read -> knowledge.applies(read) == Truth.FALSE)
                .mapToObj(this::rulingOut).flatMap(List::stream).distinct().toList();
    }

    /** Some of the answers, and whether the criterion is true by these alone. */
    private final class Shown implements Criterion.Reading {

        private final Criterion criterion;
        private final BitSet items = new BitSet();

        Shown(Criterion criterion) {
            this.criterion = criterion;
        }

        boolean suffice() {
            return criterion.test(this) == Truth.TRUE;
        }

        /** Leaves out what is not needed of answers that suffice. */
        void reduce() {
            var essential = new BitSet();
            items.stream().filter(this::isEssential).forEach(essential::set);
            int[] optional = items.stream().filter(item -> !essential.get(item)).toArray();
            items.and(essential);
            int size = 0;
            while (!extend(optional, 0, size)) {
                if (++size > optional.length) {
                    throw new IllegalStateException("all answers together do not decide what they decide");
                }
            }
        }

        private boolean isEssential(int item) {
            items.clear(item);
            boolean missed = !suffice();
            items.set(item);
            return missed;
        }

        /** Adds so many of the optional answers, from one on, that they suffice; adds none when that cannot be. */
        private boolean extend(int[] optional, int from, int size) {
            if (size == 0) {
                return suffice();
            }
            for (int i = from; i <= optional.length - size; i++) {
                items.set(optional[i]);
                if (extend(optional, i + 1, size - 1)) {
                    return true;
                }
                items.clear(optional[i]);
            }
            return false;
        }

        @Override
        public Truth among(String linkId, AnswerSet answers) {
            int position = knowledge.position(linkId);
            boolean hidden = knowledge.counts(position) && !items.get(position);
            return hidden ? Truth.UNKNOWN : knowledge.among(position, answers);
        }

        @Override
        public Truth result(Criterion.Result result) {
            return knowledge.result(result);
        }
    }
}
