package org.foramen.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.RedFlag;
import org.foramen.triage.Rule;

/**
 * A graver answer to a red flag never makes the consultation milder, every other answer being the same and the
 * follow-up items skipped.
 */
final class RedFlagsNeverLower implements Property {

    @Override
    public String sentence() {
        return "A graver answer to a red flag never makes the consultation milder";
    }

    @Override
    public List<Finding> findings(Claims claims) {
        var findings = new ArrayList<Finding>();
        for (var item : claims.redFlags()) {
            var neutral = neutral(item, claims);
            var given = new HashMap<Integer, List<Integer>>();
            var seen = new HashSet<List<Integer>>();
            for (var move : item.redFlag().moves()) {
                int from = claims.classOf(item, move.from());
                int to = claims.classOf(item, move.to());
                if (seen.add(List.of(from, to))) {
                    var before = given.computeIfAbsent(from, f -> given(neutral, item, move.from(), claims));
                    var after = given.computeIfAbsent(to, t -> given(neutral, item, move.to(), claims));
                    violation(item, move, before, after, claims).ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    /** The rules with the follow-ups of an item skipped. */
    private static List<Integer> neutral(Item item, Claims claims) {
        var diagrams = new ArrayList<Integer>();
        for (var rule : claims.protocol().rules()) {
            int diagram = claims.of(rule);
            for (var linkId : item.followUp()) {
                var followUp = claims.questionnaire().item(linkId).orElseThrow();
                diagram = claims.given(diagram, followUp, Answer.SKIPPED);
            }
            diagrams.add(diagram);
        }
        return diagrams;
    }

    private static List<Integer> given(List<Integer> neutral, Item item, Answer answer, Claims claims) {
        return neutral.stream().map(rule -> claims.given(rule, item, answer)).toList();
    }

    private static Optional<Finding> violation(Item item, RedFlag.Move move, List<Integer> before, List<Integer> after,
                                               Claims claims) {
        var rules = claims.protocol().rules();
        for (int i = 0; i < rules.size(); i++) {
            if (before.get(i).equals(after.get(i))) {
                continue;
            }
            int lost = claims.space().and(before.get(i), claims.space().not(after.get(i)));
            var milder = milder(rules.get(i), lost, after, claims);
            if (milder.isPresent()) {
                return Optional.of(finding(item, move, rules.get(i).id() + " no longer fires", milder.get()));
            }
        }
        return fallbackLost(item, move, before, after, claims);
    }

    /** Someone for whom a rule is lost, and what is left is milder: with no rule left, the fallback counts. */
    private static Optional<Answers> milder(Rule lostRule, int lost, List<Integer> after, Claims claims) {
        var rules = claims.protocol().rules();
        var rivals = atLeast(lostRule, rules, after);
        var milder = claims.alone(lost, rivals);
        if (milder.isEmpty() || claims.protocol().fallback().consultation().compareTo(lostRule.consultation()) < 0) {
            return milder;
        }
        return after.stream().map(rule -> claims.alone(claims.space().and(lost, rule), rivals))
                .flatMap(Optional::stream).findFirst();
    }

    /** The fallback stops firing, and only rules milder than it fire instead. */
    private static Optional<Finding> fallbackLost(Item item, RedFlag.Move move, List<Integer> before,
                                                  List<Integer> after, Claims claims) {
        var rules = claims.protocol().rules();
        var fallback = claims.protocol().fallback();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).consultation().compareTo(fallback.consultation()) < 0 && !before.get(i).equals(after.get(i))) {
                int gained = claims.space().and(after.get(i), claims.space().not(before.get(i)));
                var rivals = new ArrayList<>(before);
                rivals.addAll(atLeast(fallback, rules, after));
                var milder = claims.alone(gained, rivals);
                if (milder.isPresent()) {
                    var why = "then " + rules.get(i).id() + " fires instead of " + fallback.id();
                    return Optional.of(finding(item, move, why, milder.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Integer> atLeast(Rule level, List<Rule> rules, List<Integer> diagrams) {
        var atLeast = new ArrayList<Integer>();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).consultation().compareTo(level.consultation()) >= 0) {
                atLeast.add(diagrams.get(i));
            }
        }
        return atLeast;
    }

    private static Finding finding(Item item, RedFlag.Move move, String why, Answers example) {
        return Finding.of(item.linkId(),
                "the consultation gets milder when '" + item.linkId() + "' goes from " + move.from() + " to "
                        + move.to() + " (" + why + ")",
                "let a rule of at least the same level fire for the graver answer, or change the order in red_flag",
                example);
    }
}
