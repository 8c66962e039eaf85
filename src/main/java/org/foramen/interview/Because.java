package org.foramen.interview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Truth;

/**
 * The smallest set of answers that makes a criterion true, ties broken by the order of the items.
 *
 * <p>A test on an item that does not apply is false and needs no answer.
 */
final class Because {

    private final Knowledge knowledge;

    Because(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    List<String> smallest(Criterion criterion) {
        var candidates = criterion.leaves()
                .filter(Criterion.Among.class::isInstance).map(leaf -> ((Criterion.Among) leaf).linkId())
                .distinct().filter(knowledge::counts)
                .sorted((a, b) -> Integer.compare(knowledge.position(a), knowledge.position(b)))
                .toList();
        // A criterion that is true under every completion without three-valued logic seeing it rests on all of them.
        if (!holds(criterion, candidates)) {
            return candidates;
        }
        var essential = candidates.stream().filter(one -> !holds(criterion, without(candidates, one))).toList();
        var optional = candidates.stream().filter(one -> !essential.contains(one)).toList();
        for (int size = 0; size < optional.size(); size++) {
            var found = extend(criterion, essential, optional, 0, size);
            if (!found.isEmpty() || size == 0 && holds(criterion, essential)) {
                return candidates.stream().filter(found.isEmpty() ? essential::contains : found::contains).toList();
            }
        }
        return candidates;
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
