package org.foramen.proof;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.RedFlag;
import org.foramen.triage.Outcome;
import org.foramen.triage.Rule;
import org.junit.jupiter.api.Test;

/** What is proved of random protocols is what asking every person one by one finds, no less and no more. */
class EverybodyAskedTest {

    /** Made anew for every test: a test of changed code must not use what unchanged code has made. */
    private final List<RandomProtocol> protocols = IntStream.range(0, 60).mapToObj(RandomProtocol::new).toList();

    /** The subjects of the findings of a property are those that a plain count over all people finds. */
    private void agree(Property property, Function<RandomProtocol, Stream<String>> counted) {
        var sizes = protocols.stream().map(random -> {
            var found = property.findings(random.claims).stream().map(Finding::subject).collect(toSet());
            assertThat(found).isEqualTo(counted.apply(random).collect(toSet()));
            return found.isEmpty();
        }).collect(toSet());
        assertThat(sizes).as("the protocols must not be all sound, nor all unsound").hasSize(2);
    }

    private static Stream<String> rules(RandomProtocol random, BiPredicate<Rule, List<Rule>> inVain) {
        var fired = random.people.stream().map(random::fired).distinct().toList();
        return random.protocol.rules().stream()
                .filter(rule -> fired.stream().allMatch(rules -> !rules.contains(rule) || inVain.test(rule, rules)))
                .map(Rule::id);
    }

    private static Stream<String> redFlags(RandomProtocol random, BiPredicate<Item, Answer> unheard) {
        return random.claims.redFlags().stream()
                .filter(item -> item.redFlag().grave().stream().anyMatch(grave -> unheard.test(item, grave)))
                .map(Item::linkId);
    }

    @Test
    void a_rule_can_fire_when_it_fires_for_somebody() {
        agree(new EveryRuleCanFire(), random -> rules(random, (rule, fired) -> false));
    }

    @Test
    void a_rule_matters_when_somebody_would_get_another_level_or_imaging_without_it() {
        agree(new EveryRuleMatters(), random -> {
            var unfired = rules(random, (rule, fired) -> false).toList();
            return rules(random, (rule, fired) -> without(rule, fired, random).equals(outcome(fired, random)))
                    .filter(id -> !unfired.contains(id));
        });
    }

    private static Outcome without(Rule rule, List<Rule> fired, RandomProtocol random) {
        return outcome(fired.stream().filter(other -> other != rule).toList(), random);
    }

    private static Outcome outcome(List<Rule> fired, RandomProtocol random) {
        return random.protocol.combining().combine(fired.isEmpty() ? List.of(random.protocol.fallback()) : fired);
    }

    @Test
    void a_level_can_be_reached_when_somebody_gets_it() {
        agree(new OneLevelForEveryone(), random -> {
            var levels = random.people.stream().map(random::level).collect(toSet());
            var unreached = random.protocol.consultations().stream().filter(level -> !levels.contains(level))
                    .map(level -> level.level());
            boolean fallsBack = random.people.stream().anyMatch(person -> random.fired(person).isEmpty());
            return Stream.concat(unreached, fallsBack ? Stream.of() : Stream.of("R9"));
        });
    }

    @Test
    void a_graver_answer_lowers_the_level_when_it_lowers_somebodys() {
        agree(new RedFlagsNeverLower(), random -> random.claims.redFlags().stream()
                .filter(item -> item.redFlag().moves().stream().anyMatch(move -> lowers(random, item, move)))
                .map(Item::linkId));
    }

    private static boolean lowers(RandomProtocol random, Item item, RedFlag.Move move) {
        return random.answering(item, move.from()).stream().anyMatch(person ->
                random.level(person.with(item.linkId(), move.to())).rank() < random.level(person).rank());
    }

    @Test
    void a_grave_answer_counts_when_it_fires_a_rule_for_somebody_that_the_mildest_does_not() {
        agree(new RedFlagsCount(), random -> redFlags(random, (item, grave) -> gained(random, item, grave).isEmpty()));
    }

    @Test
    void a_grave_answer_needs_a_line_of_the_safety_net_unless_it_fires_an_emergency_for_somebody() {
        agree(new SafetyNetCovers(), random -> redFlags(random, (item, grave) -> {
            var covers = random.protocol.safetyNet().lines().get(0).covers();
            return gained(random, item, grave).stream().noneMatch(rule -> rule.consultation().endsInterview())
                    && !(covers.containsKey(item.linkId()) && covers.get(item.linkId()).contains(item.domain().code(grave)));
        }));
    }

    /** The rules that this answer fires for somebody for whom the mildest answer does not fire them. */
    private static Set<Rule> gained(RandomProtocol random, Item item, Answer grave) {
        var mildest = item.redFlag().moves().get(0).from();
        return random.people.stream().flatMap(person -> {
            var without = random.fired(person.with(item.linkId(), mildest));
            return random.fired(person.with(item.linkId(), grave)).stream().filter(rule -> !without.contains(rule));
        }).collect(toSet());
    }

    @Test
    void a_promise_for_the_unsure_is_broken_when_it_is_for_somebody() {
        agree(new UnsureIsHeard(), random -> random.protocol.questionnaire().items().stream()
                .filter(item -> !item.unsure().rules().isEmpty())
                .filter(item -> random.people.stream().anyMatch(person -> isUnheard(random, item, person)))
                .map(Item::linkId));
    }

    private static boolean isUnheard(RandomProtocol random, Item item, Answers person) {
        var unsure = Set.of(Answer.of("unsure"), Answer.of(List.of("unsure")), Answer.SKIPPED);
        return unsure.contains(person.to(item.linkId()).orElseThrow()) && random.applies(item, person)
                && random.holds(item.unsure().when(), person)
                && random.fired(person).stream().noneMatch(rule -> item.unsure().rules().contains(rule.id()));
    }

    @Test
    void an_item_can_apply_when_it_applies_to_somebody() {
        agree(new EveryItemCanApply(), random -> random.protocol.questionnaire().items().stream()
                .filter(item -> random.people.stream().noneMatch(person -> random.applies(item, person)))
                .map(Item::linkId));
    }

    /** The compiler sees to this, so no protocol can be made that breaks it. */
    @Test
    void no_rule_depends_on_an_item_that_does_not_apply() {
        assertThat(protocols).allSatisfy(random ->
                assertThat(new SkippingLosesNothing().findings(random.claims)).isEmpty());
    }
}
