package org.foramen.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    List<String> smallest(Criterion criterion) {
        var all = criterion.leaves()
                .filter(Criterion.Among.class::isInstance).map(leaf -> ((Criterion.Among) leaf).linkId())
                .distinct().filter(knowledge::counts)
                .sorted(Comparator.comparing(knowledge::position))
                .toList();
        var first = IntStream.rangeClosed(0, all.size()).mapToObj(n -> all.subList(0, n))
                .filter(some -> holds(criterion, some)).findFirst();
        // A criterion that every completion makes true, without three-valued logic seeing it, rests on all of them.
        return first.map(some -> smallest(criterion, some)).orElse(all);
    }

    private List<String> smallest(Criterion criterion, List<String> enough) {
        var essential = enough.stream().filter(one -> !holds(criterion, without(enough, one))).toList();
        if (holds(criterion, essential)) {
            return essential;
        }
        var optional = enough.stream().filter(one -> !essential.contains(one)).toList();
        for (int size = 1; size < optional.size(); size++) {
            var found = extend(criterion, essential, optional, 0, size);
            if (!found.isEmpty()) {
                return enough.stream().filter(found::contains).toList();
            }
        }
        return enough;
    }

    /** Essential answers and {@code size} of the optional ones from {@code from} on; empty when none suffice. */
    private List<String> extend(Criterion criterion, List<String> chosen, List<String> optional, int from, int size) {
        if (size == 0) {
            return holds(criterion, chosen) ? chosen : List.of();
        }
        for (int i = from; i <= optional.size() - size; i++) {
            var more = new ArrayList<>(chosen);
            more.add(optional.get(i));
            var found = extend(criterion, more, optional, i + 1, size - 1);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<String> without(List<String> list, String one) {
        return list.stream().filter(other -> !other.equals(one)).toList();
    }

    private boolean holds(Criterion criterion, List<String> shown) {
        Set<String> visible = new HashSet<>(shown);
        return criterion.test(new Criterion.Reading() {
            public Truth among(String linkId, AnswerSet answers) {
                boolean hidden = knowledge.counts(linkId) && !visible.contains(linkId);
                return hidden ? Truth.UNKNOWN : knowledge.among(linkId, answers);
            }

            public Truth result(Criterion.Result result) {
                return knowledge.result(result);
            }
        }) == Truth.TRUE;
    }
}
