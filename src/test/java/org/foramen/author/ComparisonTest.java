package org.foramen.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foramen.pack.PackSource;
import org.foramen.pack.TinyPack;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of everybody is held against sending everybody through both versions. */
class ComparisonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final TinyPack TINY = TinyPack.valid();
    private static final TinyPack ALONE = TINY.replacing("rules/main.yaml", "{all: [{trauma: major}, {trauma_when: now}]}", "{trauma_when: now}");
    private static final Set<Integer> AGES = Set.of(64, 65);
    private static final int FEW = 50;

    private record Edit(String name, TinyPack before, TinyPack pack) {

        Edit(String name, TinyPack pack) {
            this(name, TINY, pack);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Edit> edits() {
        return Stream.of(
                new Edit("a count raised", TINY.replacing("rules/main.yaml", "count: 2", "count: 3")),
                new Edit("a count lowered", TINY.replacing("rules/main.yaml", "count: 2", "count: 1")),
                new Edit("an age moved", TINY.replacing("rules/main.yaml", ">=65", ">=66")),
                new Edit("an emergency for more", TINY.replacing("rules/main.yaml", "{trauma: major}", "hurt")),
                new Edit("an emergency without its second condition", TINY.replacing("rules/main.yaml", "[spine, {numb: yes}]", "[{numb: yes}]")),
                new Edit("a milder level", TINY.replacing("rules/rest.yaml", "consultation: same_day", "consultation: self_care")),
                new Edit("a graver fallback", TINY.replacing("rules/rest.yaml", "consultation: self_care", "consultation: same_day")
                        .replacing("pack.yaml", "  - {level: self_care}\n", "").replacing("texts/en.yaml", line("texts/en.yaml", "  self_care: {"), "")
                        .replacing("texts/es.yaml", line("texts/es.yaml", "  self_care: {"), "")),
                new Edit("a rule for fewer", TINY.replacing("rules/rest.yaml", "{any: [{ill: any}, hurt]}", "{any: [{ill: any}, {trauma: minor}]}")),
                new Edit("another scan", TINY.replacing("rules/rest.yaml", "imaging: mri", "imaging: xray")),
                new Edit("a question of fewer that a rule reads alone", ALONE, ALONE.replacing("questions.yaml", "relevant: hurt", "relevant: {trauma: major}")),
                new Edit("a question of fewer", TINY.replacing("questions.yaml", "relevant: hurt", "relevant: {trauma: major}")),
                new Edit("a region less", TINY.replacing("definitions.yaml", "{regions: [neck, back]}", "{regions: neck}")),
                new Edit("an option less", withoutOption()),
                new Edit("a question less", withoutQuestion()),
                new Edit("a question that nothing looks at less", withoutJob()));
    }

    private static TinyPack withoutOption() {
        return TINY.replacing("questions.yaml", "[fever, rash, tired, none", "[fever, tired, none").replacing("safety_net.yaml", "[fever, rash]", "fever")
                .replacing("texts/en.yaml", ", rash: Rash", "").replacing("texts/es.yaml", ", rash: Sarpullido", "");
    }

    private static TinyPack withoutQuestion() {
        var questions = TINY.files().get("questions.yaml");
        var ill = questions.substring(questions.indexOf("  - linkId: ill"), questions.indexOf("  - linkId: metal"));
        return TINY.replacing("questions.yaml", ill, "")
                .replacing("rules/main.yaml", "      - at_least: {count: 2, of: [hurt, {ill: any}, {ill: unsure}]}\n", "")
                .replacing("rules/rest.yaml", "{any: [{ill: any}, hurt]}", "hurt")
                .replacing("safety_net.yaml", "  covers: {ill: [fever, rash]}\n", "")
                .replacing("texts/en.yaml", line("texts/en.yaml", "  ill: {"), "").replacing("texts/es.yaml", line("texts/es.yaml", "  ill: {"), "");
    }

    private static TinyPack withoutJob() {
        var questions = TINY.files().get("questions.yaml");
        var job = questions.substring(questions.indexOf("  - linkId: job"), questions.indexOf("  - linkId: numb"));
        return TINY.replacing("questions.yaml", job, "")
                .replacing("texts/en.yaml", line("texts/en.yaml", "  job: {"), "").replacing("texts/es.yaml", line("texts/es.yaml", "  job: {"), "");
    }

    private static String line(String path, String start) {
        var text = TINY.files().get(path);
        int from = text.indexOf(start);
        return text.substring(from, text.indexOf('\n', from) + 1);
    }

    private static Version version(TinyPack pack) {
        return Version.of(PackSource.of(pack.files()), TODAY);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void whom_it_finds_there_are_and_whom_it_does_not_find_there_are_not(Edit edit) {
        var before = version(edit.before());
        var after = version(edit.pack());
        var both = new Both(before, after);
        var orders = everybody(both).stream().map(person -> order(both, person)).collect(Collectors.toSet());
        agrees(both, Comparison.of(before, after, FEW, 1), orders.contains(-1), orders.contains(1));
        agrees(new Both(after, before), Comparison.of(after, before, FEW, 1), orders.contains(1), orders.contains(-1));
    }

    private static void agrees(Both both, Difference difference, boolean milder, boolean graver) {
        var joint = new Joint(both);
        assertThat(joint.milder().isPresent()).as("somebody milder, proved").isEqualTo(milder);
        assertThat(joint.graver().isPresent()).as("somebody graver, proved").isEqualTo(graver);
        assertThat(difference.proved()).isTrue();
        assertThat(difference.milder().isPresent()).as("somebody milder").isEqualTo(milder);
        assertThat(difference.graver().isPresent()).as("somebody graver").isEqualTo(graver);
        difference.milder().ifPresent(one -> assertThat(order(both, whole(both, one))).as("%s", one).isNegative());
        difference.graver().ifPresent(one -> assertThat(order(both, whole(both, one))).as("%s", one).isPositive());
    }

    private static Answers whole(Both both, Difference.Example example) {
        var person = both.ordinary();
        for (var named : example.answers().byLinkId().entrySet()) {
            person = person.with(named.getKey(), named.getValue());
        }
        return person;
    }

    private static int order(Both both, Answers person) {
        return Integer.compare(rank(both, both.after(), person), rank(both, both.before(), person));
    }

    private static int rank(Both both, Version version, Answers person) {
        return both.after().rank(Walk.of(version.interview(), both.as(version, person)).consultation());
    }

    private static List<Answers> everybody(Both both) {
        var people = List.of(both.ordinary());
        for (var item : both.questionnaire().items()) {
            if (!Set.of("job", "metal").contains(item.linkId())) {
                people = people.stream().flatMap(person -> codes(item).mapToObj(code -> person.with(item.linkId(), item.domain().answer(code)))).toList();
            }
        }
        return people;
    }

    private static IntStream codes(Item item) {
        return IntStream.range(0, item.domain().size() + (item.required() ? 0 : 1)).filter(code -> !item.linkId().equals("age") || AGES.contains(code));
    }

    @Test
    void somebody_whom_hardly_anybody_resembles_is_found() {
        var rare = TINY.replacing("rules/rest.yaml", "hurt]}", "{all: [hurt, {not: {all: [{age: 33}, {regions: none}]}}]}]}");
        var difference = Comparison.of(version(TINY), version(rare), FEW, 1);
        assertThat(difference.plausible().milder()).isZero();
        assertThat(difference.milder().orElseThrow().answers().byLinkId()).containsEntry("age", Answer.of(33)).containsEntry("regions", Answer.of(List.of("none")));
        assertThat(difference.combinations().milder()).isPositive().isLessThan(0.001);
    }

    @Test
    void nothing_is_called_proved_when_a_question_has_become_one_of_another_kind() {
        var ticked = TINY.replacing("questions.yaml", "    type: choice\n    options: [desk, other]", "    type: multi_choice\n    options: [desk, other]");
        assertThat(Comparison.of(version(TINY), version(ticked), FEW, 1).proved()).isFalse();
        assertThat(Comparison.of(version(TINY), version(TINY), FEW, 1).proved()).isTrue();
    }

    @Test
    void questions_that_come_and_go_are_named() {
        var difference = Comparison.of(version(TINY), version(withoutJob()), FEW, 1);
        assertThat(difference.questions()).isEqualTo(new Difference.Changes(List.of(), List.of("job")));
        assertThat(difference.combinations()).isEqualTo(new Difference.Share(0, 0, 0, 0));
        assertThat(difference.milder()).isEmpty();
        assertThat(Comparison.of(version(withoutJob()), version(TINY), FEW, 1).questions().added()).containsExactly("job");
    }
}
