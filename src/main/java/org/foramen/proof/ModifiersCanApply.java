package org.foramen.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.foramen.diagram.DiagramSpace;
import org.foramen.questionnaire.Criterion;
import org.foramen.triage.Protocol;

/**
 * Every modifier can apply; that none touches the consultation level lies in what an effect can be.
 *
 * <p>What a modifier asks of the answers and what it asks of the result are looked at separately.
 */
final class ModifiersCanApply implements Property {

    private static final Criterion NEVER = new Criterion.Any(List.of());

    @Override
    public String sentence() {
        return "Every modifier can apply, and none changes the consultation level";
    }

    @Override
    public List<Finding> findings(Claims claims) {
        var findings = new ArrayList<Finding>();
        for (var modifier : claims.protocol().modifiers()) {
            boolean resultPossible = modifier.when().leaves().filter(Criterion.Result.class::isInstance)
                    .allMatch(leaf -> canResult((Criterion.Result) leaf, claims.protocol()));
            if (!isPossible(modifier.when(), claims) || !resultPossible) {
                findings.add(Finding.of(modifier.id(), "modifier '" + modifier.id() + "' can never apply",
                        "look for conditions that exclude each other, or remove it"));
            }
        }
        return findings;
    }

    /** For some answers it holds, whichever of the results it asks for are there. */
    private static boolean isPossible(Criterion when, Claims claims) {
        var result = when.leaves().filter(Criterion.Result.class::isInstance).findFirst();
        if (result.isEmpty()) {
            return claims.diagrams().compile(when) != DiagramSpace.FALSE;
        }
        return isPossible(assuming(when, result.get(), Criterion.ALWAYS), claims)
                || isPossible(assuming(when, result.get(), NEVER), claims);
    }

    private static boolean canResult(Criterion.Result result, Protocol protocol) {
        var rules = Stream.concat(protocol.rules().stream(), Stream.of(protocol.fallback())).toList();
        return rules.stream().anyMatch(rule ->
                        result.levels().isEmpty() || result.levels().contains(rule.consultation().level()))
                && rules.stream().anyMatch(rule ->
                        result.imaging().isEmpty() || result.imaging().contains(rule.imaging().level()));
    }

    private static Criterion assuming(Criterion criterion, Criterion result, Criterion truth) {
        if (criterion.equals(result)) {
            return truth;
        } else if (criterion instanceof Criterion.All all) {
            return new Criterion.All(assuming(all.of(), result, truth));
        } else if (criterion instanceof Criterion.Any any) {
            return new Criterion.Any(assuming(any.of(), result, truth));
        } else if (criterion instanceof Criterion.AtLeast atLeast) {
            return new Criterion.AtLeast(atLeast.count(), assuming(atLeast.of(), result, truth));
        } else if (criterion instanceof Criterion.Not not) {
            return new Criterion.Not(assuming(not.of(), result, truth));
        } else if (criterion instanceof Criterion.Named named) {
            return assuming(named.of(), result, truth);
        }
        return criterion;
    }

    private static List<Criterion> assuming(List<Criterion> clauses, Criterion result, Criterion truth) {
        return clauses.stream().map(clause -> assuming(clause, result, truth)).toList();
    }
}
