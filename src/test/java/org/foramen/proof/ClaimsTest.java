package org.foramen.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.questionnaire.Items.all;
import static org.foramen.questionnaire.Items.any;
import static org.foramen.questionnaire.Items.is;

import java.util.List;
import java.util.Map;
import org.foramen.diagram.DiagramSpace;
import org.foramen.diagram.Diagrams;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Items;
import org.foramen.triage.Effect;
import org.foramen.triage.Modifier;
import org.junit.jupiter.api.Test;

/** Examples are people who report nothing but what it takes. */
class ClaimsTest {

    private final SmallProtocol small = new SmallProtocol();

    /** Claims over the small protocol, in which further criteria can be put. */
    private Claims claims(Criterion... further) {
        small.add(new Modifier("further", new Criterion.All(List.of(further)), List.of(new Effect.Flag("further"))));
        var protocol = small.protocol();
        return new Claims(protocol, Diagrams.of(protocol.questionnaire(), protocol.criteria(), protocol.modifierCriteria(), 100_000));
    }

    private static Criterion ticked(Item item, String option) {
        return new Criterion.Among(item.linkId(),
                SmallProtocol.set(item, code -> item.domain().answer(code).equals(Answer.of(List.of(option)))));
    }

    private Map<String, Answer> example(Criterion criterion) {
        var claims = claims(criterion);
        return claims.alone(claims.diagrams().compile(criterion), List.of()).orElseThrow().byLinkId();
    }

    @Test
    void somebody_who_reports_nothing_says_no_to_a_question() {
        var yes = all(is(small.numb, "yes"), is(small.care, "tried"));
        var no = all(is(small.numb, "no"), ticked(small.weak, "leg"));
        assertThat(example(any(yes, no))).isEqualTo(Map.of("weak", Answer.of(List.of("leg"))));
    }

    @Test
    void somebody_who_reports_nothing_says_no_to_what_no_rule_asks_about_too() {
        var tired = Items.yesNo("tired");
        small.item(tired);
        assertThat(example(any(all(is(tired, "yes"), is(small.care, "tried")), all(is(tired, "no"), ticked(small.weak, "leg")))))
                .isEqualTo(Map.of("weak", Answer.of(List.of("leg"))));
    }

    @Test
    void somebody_who_reports_nothing_chooses_none_of_a_choice() {
        var tried = all(is(small.care, "tried"), is(small.numb, "yes"));
        var none = all(is(small.care, "none"), ticked(small.weak, "leg"));
        assertThat(example(any(tried, none))).isEqualTo(Map.of("weak", Answer.of(List.of("leg"))));
    }

    @Test
    void somebody_who_reports_nothing_ticks_only_none() {
        var leg = all(ticked(small.weak, "leg"), is(small.numb, "yes"));
        var none = all(ticked(small.weak, "none"), is(small.numb, "unsure"));
        assertThat(example(any(leg, none))).isEqualTo(Map.of("numb", Answer.of("unsure")));
    }

    /** Care is tried without being asked for, since a rule fires for those who tried none. */
    @Test
    void somebody_who_reports_nothing_fires_no_rule() {
        small.add(SmallProtocol.rule("R2", is(small.care, "none"), SmallProtocol.SELF_CARE, SmallProtocol.NONE));
        var tried = all(is(small.care, "tried"), is(small.numb, "yes"));
        var none = all(is(small.care, "none"), ticked(small.weak, "leg"));
        assertThat(example(any(tried, none))).isEqualTo(Map.of("care", Answer.of("tried"), "numb", Answer.of("yes")));
    }

    @Test
    void an_example_keeps_clear_of_the_rules_it_is_to_fire_without() {
        var claims = claims();
        var spared = claims.protocol().rules().stream().filter(rule -> !rule.id().equals("S2")).map(claims::of).toList();
        var numb = claims.protocol().rule("S2").map(claims::of).orElseThrow();
        assertThat(claims.alone(numb, spared).orElseThrow().byLinkId())
                .as("a new one would be an emergency").isEqualTo(Map.of("numb", Answer.of("yes"), "onset", Answer.of("old")));
        assertThat(claims.alone(numb, List.of(numb))).isEmpty();
        assertThat(claims.alone(DiagramSpace.FALSE, List.of())).isEmpty();
    }

    @Test
    void the_readers_of_an_item_are_the_rules_its_answers_can_change() {
        assertThat(claims().readers(small.onset)).extracting("id").containsExactly("E1");
        assertThat(claims().readers(Items.choice("care", "none", "tried"))).extracting("id").containsExactly("R1", "R2");
    }
}
