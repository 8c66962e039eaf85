package org.foramen.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

    private final Item age = new Item("age", "about", "age", new Domain.Whole(3, 10), Criterion.ALWAYS, true, true, false,
            RedFlag.NONE, List.of(), UnsureFloor.NONE);
    private final Item numb = Items.yesNo("numb");
    private final Questionnaire questionnaire = new Questionnaire(List.of("about", "signs"), List.of(age, numb));

    @Test
    void items_are_found_by_their_linkId_and_stand_in_the_order_of_asking() {
        assertThat(questionnaire.item("numb")).contains(numb);
        assertThat(questionnaire.item("toe")).isEmpty();
        assertThat(questionnaire.position("age")).isZero();
        assertThat(questionnaire.position("numb")).isEqualTo(1);
        assertThat(questionnaire.sections()).containsExactly("about", "signs");
    }

    @Test
    void skipping_is_one_more_answer_except_where_it_is_not_allowed() {
        assertThat(questionnaire.combinations()).as("8 ages, and yes, no, unsure or skipped").isEqualTo(BigInteger.valueOf(8 * 4));
    }
}
