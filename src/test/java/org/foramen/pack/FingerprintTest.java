package org.foramen.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.foramen.diagram.DiagramSpace;
import org.foramen.diagram.Diagrams;
import org.foramen.diagram.Witness;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Clauses;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;
import org.foramen.spine.Spine;
import org.foramen.spine.mutation.AllGiven;
import org.foramen.triage.Edits;
import org.foramen.triage.Effect;
import org.foramen.triage.Modifier;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;
import org.junit.jupiter.api.Test;

/** The decision fingerprint keeps through every rewriting that means the same, and through nothing else. */
class FingerprintTest {

    private static final int REWRITINGS = 30;
    private static final int CHANGES = 200;

    private final Protocol spine = Spine.load().protocol();
    private final String fingerprint = Fingerprint.of(spine);

    @Test
    void comments_other_words_and_other_files_decide_the_same() throws IOException {
        var files = new TreeMap<String, String>();
        for (var file : PackSource.of(Spine.FOLDER).files().entrySet()) {
            var text = new String(file.getValue(), StandardCharsets.UTF_8);
            files.put(file.getKey().replace("rules/pain", "rules/aches"), file.getKey().endsWith(".yaml") ? "# A comment.\n" + text : text);
        }
        files.computeIfPresent("texts/en.yaml", (path, text) -> text.replace("Learn more", "Read more"));
        files.computeIfPresent("definitions.yaml", (path, text) -> text.replace("back: {regions: [upper_back, low_back]}",
                "back: {any: [{regions: low_back}, {not: {not: {regions: upper_back}}}]}"));
        var other = PackReader.read(PackSource.of(files));
        assertThat(other.contentHash()).isNotEqualTo(Spine.load().proved().pack().contentHash());
        assertThat(Fingerprint.of(other.protocol())).isEqualTo(fingerprint);
    }

    @Test
    void the_order_of_rules_and_of_questions_does_not_matter() {
        var random = new Random(1);
        for (int i = 0; i < 5; i++) {
            var rules = new ArrayList<>(spine.rules());
            Collections.shuffle(rules, random);
            assertThat(Fingerprint.of(Edits.rules(spine, rules))).isEqualTo(fingerprint);
            assertThat(Fingerprint.of(Edits.items(spine, shuffled(random)))).isEqualTo(fingerprint);
        }
    }

    /** In another order in which relevance still looks only back. */
    private List<Item> shuffled(Random random) {
        var waiting = new ArrayList<>(spine.questionnaire().items());
        var order = new ArrayList<Item>();
        while (!waiting.isEmpty()) {
            Collections.shuffle(waiting, random);
            waiting.removeIf(item -> waiting.stream().noneMatch(other -> looksAt(item, other)) && order.add(item));
        }
        return order;
    }

    private static boolean looksAt(Item item, Item other) {
        return item.relevant().leaves().anyMatch(leaf -> leaf instanceof Criterion.Among among && among.linkId().equals(other.linkId()));
    }

    @Test
    void every_condition_written_otherwise_at_random_decides_the_same() {
        for (int seed = 0; seed < REWRITINGS; seed++) {
            assertThat(Fingerprint.of(rewritten(seed))).as("rewriting %d", seed).isEqualTo(fingerprint);
        }
    }

    /** A modifier is applied while questions are open, so of those only what means the same then too. */
    private Protocol rewritten(int seed) {
        var random = new Random(seed);
        var items = spine.questionnaire().items();
        var early = items.stream().filter(item -> !item.isLate()).toList();
        var decided = new Rewriting(random, spine.questionnaire(), early, true);
        var open = new Rewriting(random, spine.questionnaire(), early, false);
        var rules = Edits.eachRule(spine, rule -> Edits.when(rule, decided.of(rule.when())));
        var modifiers = Edits.modifiers(rules, spine.modifiers().stream().map(one -> Edits.when(one, open.of(one.when()))).toList());
        return Edits.items(modifiers, IntStream.range(0, items.size()).mapToObj(i -> Edits.relevant(items.get(i), i == 0 ? items.get(i).relevant()
                : new Rewriting(random, spine.questionnaire(), items.subList(0, i), !items.get(i).isLate()).of(items.get(i).relevant()))).toList());
    }

    @Test
    void a_condition_changed_at_random_keeps_it_only_when_nobody_gets_anything_else() {
        var random = new Random(2);
        int told = 0;
        for (int i = 0; i < CHANGES; i++) {
            var rule = spine.rules().get(random.nextInt(spine.rules().size()));
            var changed = Edits.when(rule, changed(rule.when(), random));
            var after = Edits.eachRule(spine, other -> other == rule ? changed : other);
            var witness = witness(rule, changed, random);
            assertThat(Fingerprint.of(after).equals(fingerprint)).as("%s, for whom %s", rule.id(), witness).isEqualTo(witness.isEmpty());
            told += witness.isEmpty() ? 0 : 1;
        }
        assertThat(told).isGreaterThan(CHANGES / 2);
    }

    /** Somebody for whom one holds and the other does not, worked out by a diagram and confirmed without one. */
    private List<Answers> witness(Rule before, Rule after, Random random) {
        var diagrams = Diagrams.of(spine.questionnaire(), Map.of("before", before.when(), "after", after.when()), List.of(), Diagrams.NODE_BUDGET);
        var space = diagrams.space();
        int only = space.and(diagrams.root("before"), space.not(diagrams.root("after")));
        int also = space.and(diagrams.root("after"), space.not(diagrams.root("before")));
        int differ = space.or(only, also);
        if (differ == DiagramSpace.FALSE) {
            for (int i = 0; i < 20; i++) {
                assertThat(differ(before, after, anybody(random))).isFalse();
            }
            return List.of();
        }
        var answers = anybody(random);
        for (var told : new Witness(space, diagrams.variables()).shortest(differ).orElseThrow().byLinkId().entrySet()) {
            answers = answers.with(told.getKey(), told.getValue());
        }
        assertThat(differ(before, after, answers)).isTrue();
        return List.of(answers);
    }

    private boolean differ(Rule before, Rule after, Answers answers) {
        var reading = new AllGiven(spine.questionnaire(), answers);
        return before.when().test(reading) != after.when().test(reading);
    }

    private Answers anybody(Random random) {
        var answers = Answers.NONE;
        for (var item : spine.questionnaire().items()) {
            int codes = item.domain().size() + (item.required() ? 0 : 1);
            answers = answers.with(item.linkId(), item.domain().answer(random.nextInt(codes)));
        }
        return answers;
    }

    /** One clause below changed: an answer more or less, a clause left out, all for any, or a not. */
    private Criterion changed(Criterion criterion, Random random) {
        var clauses = Clauses.of(criterion);
        if (criterion instanceof Criterion.Among among) {
            int bound = spine.questionnaire().item(among.linkId()).orElseThrow().domain().size() + 1;
            int other = random.nextInt(bound);
            return new Criterion.Among(among.linkId(), AnswerSet.matching(bound, code -> among.answers().contains(code) != (code == other)));
        } else if (clauses.isEmpty() || random.nextInt(6) == 0) {
            return new Criterion.Not(criterion);
        } else if (clauses.size() > 1 && random.nextInt(4) == 0) {
            return random.nextBoolean() ? Clauses.with(criterion, clauses.subList(1, clauses.size()))
                    : criterion instanceof Criterion.All ? new Criterion.Any(clauses) : new Criterion.All(clauses);
        }
        var some = new ArrayList<>(clauses);
        int at = random.nextInt(some.size());
        some.set(at, changed(some.get(at), random));
        return Clauses.with(criterion, some);
    }

    @Test
    void where_a_question_does_not_apply_no_answer_to_it_makes_a_difference() {
        var onset = spine.rule("D15").orElseThrow();
        var alone = Edits.when(onset, Clauses.of(onset.when()).get(1));
        assertThat(fingerprintWith(onset, alone)).as("bb_onset applies only where 'bladder_or_bowel' holds").isEqualTo(fingerprint);
    }

    @Test
    void every_other_part_of_a_decision_changes_it() {
        var rule = spine.rules().get(0);
        var item = spine.questionnaire().item("respondent").orElseThrow();
        assertThat(List.of(
                Fingerprint.of(Edits.rules(spine, spine.rules().subList(1, spine.rules().size()))),
                fingerprintWith(rule, new Rule(rule.id(), rule.when(), spine.consultations().get(0), rule.imaging(), rule.locked(), rule.evidence(), rule.informative())),
                fingerprintWith(rule, new Rule(rule.id(), rule.when(), rule.consultation(), spine.imagings().get(4), rule.locked(), rule.evidence(), rule.informative())),
                fingerprintWith(rule, new Rule(rule.id(), rule.when(), rule.consultation(), rule.imaging(), !rule.locked(), rule.evidence(), rule.informative())),
                Fingerprint.of(Edits.eachRule(spine, one -> one != spine.fallback() ? one
                        : new Rule(one.id(), one.when(), spine.consultations().get(0), one.imaging(), one.locked(), one.evidence(), one.informative()))),
                withItem(item, Edits.relevant(item, new Criterion.Any(List.of()))),
                withItem(item, Edits.domain(item, new Domain.Choice(List.of("self", "someone_else", "an_interpreter")))),
                withModifiers(modifiers -> modifiers.subList(1, modifiers.size())),
                withModifiers(modifiers -> IntStream.iterate(modifiers.size() - 1, i -> i >= 0, i -> i - 1).mapToObj(modifiers::get).toList()),
                withModifiers(modifiers -> modifiers.stream().map(one -> new Modifier(one.id(), one.when(), List.of(new Effect.Flag("other")))).toList()),
                withModifiers(modifiers -> modifiers.stream().map(one -> Edits.when(one, Clauses.each(one.when(), FingerprintTest::fewerLevels))).toList())))
                .doesNotContain(fingerprint).doesNotHaveDuplicates();
    }

    private static Criterion fewerLevels(Criterion clause) {
        return clause instanceof Criterion.Result result && result.levels().contains("self_care")
                ? new Criterion.Result(Set.of("routine"), result.imaging()) : clause;
    }

    private String fingerprintWith(Rule rule, Rule by) {
        return Fingerprint.of(Edits.eachRule(spine, other -> other == rule ? by : other));
    }

    private String withItem(Item item, Item by) {
        return Fingerprint.of(Edits.items(spine, spine.questionnaire().items().stream().map(other -> other == item ? by : other).toList()));
    }

    private String withModifiers(UnaryOperator<List<Modifier>> change) {
        return Fingerprint.of(Edits.modifiers(spine, change.apply(spine.modifiers())));
    }

    @Test
    void a_modifier_that_waits_for_an_open_question_is_another_one() {
        var child = spine.modifiers().stream().filter(one -> one.id().equals("M04")).findFirst().orElseThrow();
        var fever = spine.questionnaire().item("fever").orElseThrow();
        var yes = new Criterion.Among("fever", AnswerSet.matching(4, code -> code == fever.domain().code(Answer.of("yes"))));
        var waits = new Criterion.All(List.of(child.when(), new Criterion.Any(List.of(yes, new Criterion.Not(yes)))));
        assertThat(withModifiers(modifiers -> modifiers.stream().map(one -> one == child ? Edits.when(one, waits) : one).toList()))
                .as("an emergency settled before fever is asked would lose its flag").isNotEqualTo(fingerprint);
    }

    @Test
    void options_offered_in_another_order_decide_the_same() {
        var trend = spine.questionnaire().item("trend").orElseThrow();
        assertThat(trend.domain().answer(0)).isEqualTo(Answer.of("better"));
        var turned = new Domain.Choice(List.of("worse", "same", "better"));
        UnaryOperator<Criterion> recoded = criterion -> Clauses.each(criterion, clause -> clause instanceof Criterion.Among among && among.linkId().equals("trend")
                ? new Criterion.Among("trend", AnswerSet.matching(4, code -> among.answers().contains(trend.domain().code(turned.answer(code))))) : clause);
        var other = Edits.eachCondition(spine, recoded);
        other = Edits.items(other, other.questionnaire().items().stream().map(item -> item.linkId().equals("trend") ? Edits.domain(item, turned) : item).toList());
        assertThat(Fingerprint.of(other)).isEqualTo(fingerprint);
    }
}
