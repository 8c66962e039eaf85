package org.foramen.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.questionnaire.Truth.FALSE;
import static org.foramen.questionnaire.Truth.TRUE;
import static org.foramen.questionnaire.Truth.UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CriterionTest {

    private static final Criterion YES = leaf("yes");
    private static final Criterion NO = leaf("no");
    private static final Criterion OPEN = leaf("open");

    private static Criterion leaf(String linkId) {
        return new Criterion.Among(linkId, AnswerSet.matching(1, code -> true));
    }

    private static Truth test(Criterion criterion) {
        return criterion.test(new Criterion.Reading() {
            public Truth among(String linkId, AnswerSet answers) {
                return Optional.ofNullable(Map.of("yes", TRUE, "no", FALSE, "open", UNKNOWN).get(linkId)).orElseThrow();
            }

            public Truth result(Criterion.Result result) {
                return UNKNOWN;
            }
        });
    }

    @Test
    void all_holds_when_every_clause_does_and_fails_with_the_first_that_fails() {
        assertThat(test(Items.all(YES, YES))).isEqualTo(TRUE);
        assertThat(test(Items.all(YES, OPEN))).isEqualTo(UNKNOWN);
        assertThat(test(Items.all(OPEN, NO))).isEqualTo(FALSE);
        assertThat(test(Criterion.ALWAYS)).isEqualTo(TRUE);
    }

    @Test
    void any_holds_with_the_first_clause_that_does() {
        assertThat(test(Items.any(OPEN, YES))).isEqualTo(TRUE);
        assertThat(test(Items.any(NO, OPEN))).isEqualTo(UNKNOWN);
        assertThat(test(Items.any(NO, NO))).isEqualTo(FALSE);
    }

    /** Rules and modifiers are tested for every answer of every person. */
    @Test
    void nothing_is_read_behind_the_clause_that_settles_it() {
        var unread = leaf("unread");
        assertThat(test(Items.all(NO, unread))).isEqualTo(FALSE);
        assertThat(test(Items.any(YES, unread))).isEqualTo(TRUE);
    }

    @Test
    void not_keeps_an_open_question_open() {
        assertThat(test(Items.not(YES))).isEqualTo(FALSE);
        assertThat(test(Items.not(NO))).isEqualTo(TRUE);
        assertThat(test(Items.not(OPEN))).isEqualTo(UNKNOWN);
    }

    @Test
    void at_least_counts_what_is_sure_and_what_is_still_possible() {
        assertThat(test(new Criterion.AtLeast(2, List.of(YES, OPEN, YES)))).isEqualTo(TRUE);
        assertThat(test(new Criterion.AtLeast(2, List.of(YES, OPEN, NO)))).isEqualTo(UNKNOWN);
        assertThat(test(new Criterion.AtLeast(2, List.of(YES, NO, NO)))).isEqualTo(FALSE);
        assertThat(test(new Criterion.AtLeast(3, List.of(YES, OPEN, NO)))).isEqualTo(FALSE);
    }

    @Test
    void a_definition_is_what_it_stands_for() {
        assertThat(test(new Criterion.Named("spine", OPEN))).isEqualTo(UNKNOWN);
        assertThat(test(new Criterion.Named("spine", YES))).isEqualTo(TRUE);
    }

    @Test
    void the_result_is_a_leaf_like_an_answer() {
        var result = new Criterion.Result(Set.of("routine"), Set.of());
        assertThat(test(Items.any(NO, result))).isEqualTo(UNKNOWN);
        assertThat(Items.all(YES, Items.not(result)).leaves()).containsExactly(YES, result);
    }

    @Test
    void truth_tables_are_those_of_three_valued_logic() {
        var table = new ArrayList<String>();
        for (var a : Truth.values()) {
            for (var b : Truth.values()) {
                table.add(a.and(b) + " " + a.or(b));
            }
        }
        assertThat(table).containsExactly(
                "FALSE FALSE", "FALSE UNKNOWN", "FALSE TRUE",
                "FALSE UNKNOWN", "UNKNOWN UNKNOWN", "UNKNOWN TRUE",
                "FALSE TRUE", "UNKNOWN TRUE", "TRUE TRUE");
    }
}
