package org.foramen.proof;

import java.util.List;
import java.util.function.Predicate;
import org.foramen.diagram.DiagramSpace;
import org.foramen.triage.Combining.Group;
import org.foramen.triage.Rule;

/** Without the rule, some set of answers would get another level or another imaging. */
final class EveryRuleMatters implements Property {

    @Override
    public String sentence() {
        return "Removing any rule would change a level or an imaging";
    }

    @Override
    public List<Finding> findings(Claims claims) {
        return claims.protocol().rules().stream()
                .filter(rule -> !rule.informative() && claims.of(rule) != DiagramSpace.FALSE)
                .filter(rule -> !changesLevel(rule, claims) && !changesImaging(rule, claims))
                .map(rule -> Finding.of(rule.id(),
                        "rule '" + rule.id() + "' changes nothing: whenever it fires, other rules give the same result",
                        "remove it, or mark it informative: true if its sentence is wanted"))
                .toList();
    }

    /** Somewhere it fires and no other rule of its level or above does. */
    private static boolean changesLevel(Rule rule, Claims claims) {
        return firesAlone(rule, claims, other -> other.consultation().compareTo(rule.consultation()) >= 0);
    }

    /**
     * Somewhere it chooses the imaging: no rule of an earlier group fires, and none of its own group with the same
     * imaging or a stronger one. So it does where it is the only one of its group and keeps a later one from choosing.
     */
    private static boolean changesImaging(Rule rule, Claims claims) {
        var groups = claims.protocol().combining().imaging();
        var earlier = groups.stream().takeWhile(group -> !group.holds(rule)).toList();
        // Where no rule of any group fires, all that do choose.
        var own = groups.stream().filter(group -> group.holds(rule)).findFirst().orElse(Group.ALL);
        return firesAlone(rule, claims, other -> isIn(earlier, other)
                || own.holds(other) && other.imaging().compareTo(rule.imaging()) >= 0);
    }

    private static boolean isIn(List<Group> groups, Rule rule) {
        return groups.stream().anyMatch(group -> group.holds(rule));
    }

    private static boolean firesAlone(Rule rule, Claims claims, Predicate<Rule> rivals) {
        return claims.alone(claims.of(rule), others(rule, claims, rivals)).isPresent();
    }

    private static List<Integer> others(Rule rule, Claims claims, Predicate<Rule> which) {
        return claims.protocol().rules().stream()
                .filter(other -> other != rule && which.test(other)).map(claims::of).toList();
    }
}
