package org.foramen.spine.mutation;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.foramen.questionnaire.Clauses;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Domain;

/** Conditions as they stand in a pack, on one line. */
final class Words {

    private final Policies policies;

    Words(Policies policies) {
        this.policies = policies;
    }

    String of(Criterion criterion) {
        if (criterion instanceof Criterion.Among among) {
            return among.linkId() + ": " + answers(among);
        } else if (criterion instanceof Criterion.Result result) {
            return "result: " + new TreeSet<>(result.levels()) + new TreeSet<>(result.imaging());
        } else if (criterion instanceof Criterion.Named named) {
            return named.name();
        } else if (criterion instanceof Criterion.Not not) {
            return "not {" + of(not.of()) + "}";
        }
        return operator(criterion) + " [" + list(Clauses.of(criterion)) + "]";
    }

    static String operator(Criterion criterion) {
        return criterion instanceof Criterion.All ? "all" : criterion instanceof Criterion.Any ? "any"
                : "at least " + ((Criterion.AtLeast) criterion).count();
    }

    private String list(List<Criterion> clauses) {
        return clauses.stream().map(this::of).collect(Collectors.joining("; "));
    }

    private String answers(Criterion.Among among) {
        if (policies.item(among.linkId()).domain() instanceof Domain.Whole whole) {
            var numbers = policies.numbers(among);
            return numbers.lower() == whole.min() ? "<" + (numbers.upper() + 1)
                    : numbers.upper() == whole.max() ? ">=" + numbers.lower() : numbers.lower() + ".." + numbers.upper();
        }
        return policies.isAny(among) ? "any" : String.join(", ", policies.named(among));
    }
}
