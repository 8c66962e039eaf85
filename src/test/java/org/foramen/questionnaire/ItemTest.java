package org.foramen.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.questionnaire.Items.all;
import static org.foramen.questionnaire.Items.is;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ItemTest {

    private static final Answer NO = Answer.of("no");
    private static final Answer YES = Answer.of("yes");
    private static final Answer UNSURE = Answer.of("unsure");
    private static final RedFlag FLAG =
            new RedFlag(List.of(new RedFlag.Move(NO, UNSURE), new RedFlag.Move(UNSURE, YES)), List.of(YES));

    private static Item item(boolean intake, boolean informative, RedFlag redFlag) {
        var item = Items.yesNo("numb");
        return new Item("numb", "signs", "signs", item.domain(), item.relevant(), false, intake, informative, redFlag,
                List.of(), UnsureFloor.NONE);
    }

    @Test
    void intake_what_informs_the_physician_and_red_flags_are_always_asked() {
        assertThat(item(true, false, RedFlag.NONE).isAlwaysAsked()).isTrue();
        assertThat(item(false, true, RedFlag.NONE).isAlwaysAsked()).isTrue();
        assertThat(item(false, false, FLAG).isAlwaysAsked()).isTrue();
        assertThat(item(false, false, RedFlag.NONE).isAlwaysAsked()).isFalse();
    }

    @Test
    void only_an_item_that_declares_an_order_of_its_answers_is_a_red_flag() {
        assertThat(item(false, false, FLAG).isRedFlag()).isTrue();
        assertThat(item(true, true, RedFlag.NONE).isRedFlag()).isFalse();
    }

    @Test
    void an_item_that_applies_by_the_result_is_late_whatever_else_its_relevance_reads() {
        var result = new Criterion.Result(Set.of(), Set.of("mri"));
        assertThat(Items.yesNo("metal", all(is(Items.yesNo("numb"), "yes"), result)).isLate()).isTrue();
        assertThat(Items.yesNo("onset", is(Items.yesNo("numb"), "yes")).isLate()).isFalse();
    }

    @Test
    void the_mildest_answer_to_a_red_flag_is_the_one_that_every_move_leaves() {
        assertThat(FLAG.isMildest(NO)).isTrue();
        assertThat(FLAG.isMildest(UNSURE)).isFalse();
        assertThat(FLAG.isMildest(YES)).isFalse();
        assertThat(FLAG.isMildest(Answer.SKIPPED)).as("left out of the order").isFalse();
    }
}
