package org.foramen.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.RedFlag;
import org.foramen.triage.Combining;
import org.foramen.triage.Consultation;
import org.foramen.triage.Effect;
import org.foramen.triage.Imaging;
import org.foramen.triage.Protocol;
import org.junit.jupiter.api.Test;

/** What the tiny pack becomes. */
class ProtocolReadTest {

    private final Protocol protocol = TinyPack.valid().read().protocol();

    private Item item(String linkId) {
        return protocol.questionnaire().item(linkId).orElseThrow();
    }

    private static RedFlag.Move move(Answer from, Answer to) {
        return new RedFlag.Move(from, to);
    }

    @Test
    void levels_are_ranked_as_they_are_listed() {
        assertThat(protocol.consultations()).containsExactly(new Consultation("self_care", 0, false),
                new Consultation("same_day", 1, false), new Consultation("emergency_now", 2, true));
        assertThat(protocol.imagings()).containsExactly(new Imaging("none", 0), new Imaging("xray", 1),
                new Imaging("mri", 2));
        assertThat(protocol.combining().imaging())
                .containsExactly(Combining.Group.LOCKED, Combining.Group.ENDING, Combining.Group.ALL);
    }

    @Test
    void items_keep_their_order_and_what_is_said_of_them() {
        assertThat(protocol.questionnaire().items()).extracting(Item::linkId)
                .containsExactly("regions", "age", "job", "numb", "trauma", "trauma_when", "ill", "metal");
        assertThat(item("regions")).returns(true, Item::required).returns(true, Item::intake).returns("about",
                Item::section)
                .returns("you", Item::screen).returns(false, Item::isRedFlag);
        assertThat(item("job")).returns(true, Item::informative).returns(Criterion.ALWAYS, Item::relevant);
        assertThat(item("trauma").followUp()).containsExactly("trauma_when");
        assertThat(item("metal").isLate()).isTrue();
    }

    @Test
    void rules_keep_the_order_of_files_and_lines_and_the_fallback_stands_apart() {
        assertThat(protocol.criteria().keySet()).containsExactly("E1", "E2", "S1", "S2");
        assertThat(protocol.fallback().id()).isEqualTo("R1");
        assertThat(protocol.rule("E2").orElseThrow().locked()).isTrue();
        assertThat(protocol.rule("E2").orElseThrow().evidence()).containsExactly("A-1", "B-2.1");
    }

    @Test
    void a_definition_keeps_its_name() {
        var when = (Criterion.All) protocol.rule("E1").orElseThrow().when();
        assertThat(when.of().get(0)).isInstanceOfSatisfying(Criterion.Named.class,
                named -> assertThat(named.name()).isEqualTo("spine"));
        assertThat(item("trauma_when").relevant()).isInstanceOf(Criterion.Named.class);
    }

    @Test
    void a_red_flag_moves_from_each_answer_to_the_next() {
        assertThat(item("trauma").redFlag()).isEqualTo(new RedFlag(List.of(move(Answer.of("none"), Answer.of("unsure")),
                move(Answer.of("unsure"), Answer.of("minor")), move(Answer.of("minor"), Answer.of("major"))),
                List.of(Answer.of("minor"), Answer.of("major"))));
    }

    @Test
    void a_red_flag_without_unsure_has_a_mild_answer_and_grave_ones() {
        var pack = TinyPack.valid().replacing("questions.yaml", "red_flag: [none, unsure, minor, major]",
                "red_flag: [none, minor, major]").read();
        assertThat(pack.protocol().questionnaire().item("trauma").orElseThrow().redFlag().grave())
                .containsExactly(Answer.of("minor"), Answer.of("major"));
    }

    @Test
    void a_multi_choice_gets_graver_with_every_option_more() {
        var none = Answer.of(List.of("none"));
        var unsure = Answer.of(List.of("unsure"));
        var flag = item("ill").redFlag();
        assertThat(flag.grave()).containsExactly(Answer.of(List.of("fever")), Answer.of(List.of("rash")));
        assertThat(flag.moves()).contains(move(none, unsure), move(unsure, Answer.of(List.of("fever"))),
                move(unsure, Answer.of(List.of("rash"))),
                move(Answer.of(List.of("fever")), Answer.of(List.of("fever", "rash"))),
                move(Answer.of(List.of("rash", "tired")), Answer.of(List.of("fever", "rash", "tired"))));
        assertThat(flag.moves()).hasSize(1 + 2 + 3 * 2 + 3).doesNotContain(move(unsure, Answer.of(List.of("tired"))));
    }

    @Test
    void without_unsure_in_the_order_the_moves_begin_at_none() {
        var pack = TinyPack.valid().replacing("questions.yaml", "red_flag: [none, unsure, any]",
                "red_flag: [none, any]").read();
        assertThat(pack.protocol().questionnaire().item("ill").orElseThrow().redFlag().moves())
                .contains(move(Answer.of(List.of("none")), Answer.of(List.of("fever")))).hasSize(2 + 3 * 2 + 3);
    }

    @Test
    void a_promise_names_its_rules_and_where_it_holds() {
        var floor = item("numb").unsure();
        assertThat(floor.rules()).containsExactly("S1");
        assertThat(floor.when()).isInstanceOf(Criterion.Named.class);
        assertThat(item("trauma").unsure().rules()).isEmpty();
    }

    @Test
    void a_modifier_sees_the_result_and_changes_it() {
        var modifier = protocol.modifiers().get(0);
        assertThat(modifier.when().leaves().findFirst())
                .contains(new Criterion.Result(Set.of("self_care", "same_day"), Set.of("mri")));
        assertThat(modifier.effects()).containsExactly(new Effect.Flag("metal"),
                new Effect.ReplaceImaging(java.util.Map.of(new Imaging("mri", 2), new Imaging("xray", 1))),
                new Effect.Alternative("ct"), new Effect.Note("M1"));
    }

    @Test
    void unsure_red_flags_look_at_what_was_answered_before_any_policy() {
        var when = (Criterion.Named) protocol.modifiers().get(1).when();
        assertThat(when.name()).isEqualTo("unsure: red_flags");
        var leaves = when.leaves().map(Criterion.Among.class::cast).toList();
        assertThat(leaves).extracting(Criterion.Among::linkId).containsExactly("numb", "trauma", "ill");
        for (var leaf : leaves) {
            var domain = item(leaf.linkId()).domain();
            assertThat(leaf.answers().size()).isEqualTo(2);
            assertThat(leaf.answers().contains(domain.skipped())).isTrue();
            assertThat(leaf.answers().contains(domain.code(Policy.unsureOf(domain)))).isTrue();
        }
    }

    @Test
    void the_safety_net_is_covered_only_by_what_a_person_said() {
        var trauma = item("trauma").domain();
        var covered = protocol.safetyNet().lines().get(1).covers().get("trauma");
        assertThat(covered.contains(trauma.code(Answer.of("minor")))).isTrue();
        assertThat(covered.contains(trauma.code(Answer.of("unsure")))).isFalse();
        assertThat(covered.contains(trauma.skipped())).isFalse();
    }
}
