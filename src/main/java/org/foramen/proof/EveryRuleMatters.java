package org.foramen.proof;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    /**
     * Somewhere it fires and no other rule of its level or above does; nor, where it is the only one, has the fallback
     * its level.
     */
    private static boolean changesLevel(Rule rule, Claims claims) {
        Predicate<Rule> rivals = other -> other.consultation().compareTo(rule.consultation()) >= 0;
        return claims.protocol().fallback().consultation().equals(rule.consultation())
                ? others(rule, claims, rivals.negate()).anyMatch(milder -> fires(rule, List.of(milder), claims, rivals))
                : fires(rule, List.of(), claims, rivals);
    }

    /**
     * Somewhere it chooses the imaging, and without it another one is chosen: by a rule of its group, or where it is the
     * only one of that by a later group, or by the fallback.
     */
    private static boolean changesImaging(Rule rule, Claims claims) {
        var protocol = claims.protocol();
        if (!protocol.fallback().imaging().equals(rule.imaging()) && fires(rule, List.of(), claims, other -> true)) {
            return true;
        }
        // Where no rule of any group fires, all that do choose.
        var groups = Stream.concat(protocol.combining().imaging().stream(), Stream.of(Group.ALL)).distinct().toList();
        var own = groups.stream().filter(group -> group.holds(rule)).findFirst().orElseThrow();
        for (var group : groups.subList(groups.indexOf(own), groups.size())) {
            var earlier = groups.subList(0, groups.indexOf(group));
            if (others(rule, claims, group::holds).anyMatch(other -> changesImaging(rule, other, claims,
                    rival -> isIn(earlier, rival) || group.holds(rival) && isRival(rival, rule, other, group == own)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean changesImaging(Rule rule, Rule other, Claims claims, Predicate<Rule> rivals) {
        return !other.imaging().equals(rule.imaging()) && !rivals.test(other) && fires(rule, List.of(other), claims, rivals);
    }

    /** While it fires, the imaging is not the rule's, or not another one without the rule. */
    private static boolean isRival(Rule rival, Rule rule, Rule other, boolean sameGroup) {
        boolean stronger = other.imaging().compareTo(rule.imaging()) > 0;
        return (sameGroup || !stronger) && rival.imaging().compareTo(rule.imaging()) >= 0;
    }

    private static boolean isIn(List<Group> groups, Rule rule) {
        return groups.stream().anyMatch(group -> group.holds(rule));
    }

    /** Somewhere it fires together with these rules, and without the rivals. */
    private static boolean fires(Rule rule, List<Rule> together, Claims claims, Predicate<Rule> rivals) {
        int all = together.stream().map(claims::of).reduce(claims.of(rule), claims.space()::and);
        return claims.alone(all, others(rule, claims, rivals).map(claims::of).toList()).isPresent();
    }

    private static Stream<Rule> others(Rule rule, Claims claims, Predicate<Rule> which) {
        return claims.protocol().rules().stream().filter(other -> other != rule && which.test(other));
    }
}
