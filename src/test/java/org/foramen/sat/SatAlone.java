package org.foramen.sat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Criterion;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;
import org.logicng.formulas.Formula;

/** The claims about one person. */
final class SatAlone {

    private final Protocol protocol;
    private final SatPair people;
    private final SatResults results;

    SatAlone(Protocol protocol, SatResults results) {
        this.protocol = protocol;
        this.people = SatPair.one(protocol);
        this.results = results;
        rules();
        levels();
        items();
        unsure();
        modifiers();
    }

    private void rules() {
        for (var rule : protocol.rules()) {
            var fires = people.fires(people.first, rule);
            if (results.can(people, Claim.CAN_FIRE, rule.id(), "can never fire", fires) && !rule.informative()) {
                people.forgetting(() ->
                        results.can(people, Claim.MATTERS, rule.id(), "changes nothing", fires, people.define(rule.id() + " matters", changes(rule))));
            }
        }
    }

    /** With the rule the level or the imaging is another one than without. */
    private Formula changes(Rule rule) {
        var all = protocol.rules();
        var without = all.stream().filter(other -> other != rule).toList();
        var changes = new ArrayList<Formula>();
        protocol.consultations().forEach(level -> changes.add(differ(
                people.level(people.first, level.rank(), all), people.level(people.first, level.rank(), without))));
        protocol.imagings().forEach(imaging -> changes.add(differ(
                people.imaging(people.first, imaging.rank(), all), people.imaging(people.first, imaging.rank(), without))));
        return people.f.or(changes);
    }

    private Formula differ(Formula one, Formula other) {
        return people.f.not(people.f.equivalence(one, other));
    }

    private void levels() {
        results.can(people, Claim.ONE_LEVEL, protocol.fallback().id(), "can never fire",
                people.define("none fires", people.f.not(people.some(people.first, protocol.rules().stream()))));
        for (var level : protocol.consultations()) {
            results.can(people, Claim.ONE_LEVEL, level.level(), "nobody can get", people.define("gets " + level.level(), people.f.and(
                    people.level(people.first, level.rank(), protocol.rules()),
                    people.f.not(people.level(people.first, level.rank() + 1, protocol.rules())))));
        }
        int highest = protocol.consultations().size() - 1;
        protocol.consultations().stream().filter(level -> level.endsInterview() && level.rank() < highest).forEach(level ->
                results.add(SatFinding.of(Claim.SKIPPING, level.level(), "is not the highest level")));
    }

    private void items() {
        protocol.questionnaire().items().forEach(item ->
                results.can(people, Claim.CAN_APPLY, item.linkId(), "is never asked", people.first.applies(item)));
    }

    private void unsure() {
        for (var item : protocol.questionnaire().items()) {
            var floor = item.unsure();
            if (!floor.rules().isEmpty()) {
                var promised = people.define("promised for " + item.linkId(), people.f.and(people.first.applies(item),
                        people.first.formula(floor.when()), people.f.not(people.some(people.first,
                                protocol.rules().stream().filter(rule -> floor.rules().contains(rule.id()))))));
                IntStream.range(0, people.first.answers(item).size()).mapToObj(item.domain()::answer).filter(SatAlone::isUnsure)
                        .forEach(answer -> results.never(people, Claim.UNSURE, item.linkId(), "answered " + answer + " does not fire",
                                List.of(promised, people.first.answer(item, answer))));
            }
        }
    }

    static boolean isUnsure(Answer answer) {
        return answer.equals(Answer.SKIPPED) || answer.equals(Answer.of("unsure")) || answer.equals(Answer.of(List.of("unsure")));
    }

    private void modifiers() {
        var modifiers = protocol.modifiers();
        for (int i = 0; i < modifiers.size(); i++) {
            var modifier = modifiers.get(i);
            boolean applies = people.find(people.define("modifier " + i + " applies", people.first.formula(modifier.when()))).isPresent();
            boolean awaited = modifier.when().leaves().filter(Criterion.Result.class::isInstance)
                    .allMatch(leaf -> isGiven((Criterion.Result) leaf));
            if (!applies || !awaited) {
                results.add(SatFinding.of(Claim.MODIFIERS, modifier.id(), "can never apply"));
            }
        }
    }

    /** Some rule gives one of the levels, and some rule one of the imagings. */
    private boolean isGiven(Criterion.Result result) {
        var rules = Stream.concat(protocol.rules().stream(), Stream.of(protocol.fallback())).toList();
        return (result.levels().isEmpty() || rules.stream().anyMatch(rule -> result.levels().contains(rule.consultation().level())))
                && (result.imaging().isEmpty() || rules.stream().anyMatch(rule -> result.imaging().contains(rule.imaging().level())));
    }
}
