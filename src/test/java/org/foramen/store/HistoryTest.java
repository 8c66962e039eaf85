package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.store.Operation.Outcome;
import org.junit.jupiter.api.Test;

/** Histories made by hand: those that no order explains are found out, the others not. */
class HistoryTest {

    private static final Register ONE = new Register(1, Answers.NONE.with("a", Answer.of(1)), Optional.empty());
    private static final Register TWO = new Register(2, ONE.answers().with("b", Answer.of(2)), Optional.empty());
    private static final Register SEALED = new Register(1, Answers.NONE, Optional.of("first"));

    private static boolean isLinearizable(Event... events) {
        return new History(Arrays.asList(events)).isLinearizable();
    }

    private static Event read(Register shown, long called, long returned) {
        return new Event(Operation.READ, Outcome.shown(Optional.of(shown)), called, returned);
    }

    private static Event change(Expected expected, String linkId, int value, Register shown, long called, long returned) {
        return new Event(new Operation.Change(expected, linkId, Answer.of(value)), Outcome.shown(Optional.of(shown)), called, returned);
    }

    private static Event erase(boolean found, long called, long returned) {
        return new Event(Operation.ERASE, Outcome.erased(found), called, returned);
    }

    @Test void what_was_done_one_after_the_other_is_linearizable() {
        assertThat(isLinearizable(read(Register.BEGUN, 1, 2), change(Expected.ANY, "a", 1, ONE, 3, 4),
                change(new Expected(1), "b", 2, TWO, 5, 6), read(TWO, 7, 8), erase(true, 9, 10), erase(false, 11, 12))).isTrue();
    }

    @Test void what_overlaps_may_come_in_either_order() {
        assertThat(isLinearizable(change(Expected.ANY, "a", 1, ONE, 1, 4), read(Register.BEGUN, 2, 3))).isTrue();
        assertThat(isLinearizable(change(Expected.ANY, "a", 1, ONE, 1, 4), read(ONE, 2, 3))).isTrue();
    }

    @Test void a_lost_update_is_not() {
        var other = new Register(1, Answers.NONE.with("b", Answer.of(2)), Optional.empty());

        assertThat(isLinearizable(change(Expected.ANY, "a", 1, ONE, 1, 4), change(Expected.ANY, "b", 2, other, 2, 3))).isFalse();
        assertThat(isLinearizable(change(new Expected(0), "a", 1, ONE, 1, 4), change(new Expected(0), "b", 2, TWO, 2, 3))).isFalse();
    }

    @Test void a_stale_read_is_not() {
        assertThat(isLinearizable(change(Expected.ANY, "a", 1, ONE, 1, 2), read(Register.BEGUN, 3, 4))).isFalse();
    }

    @Test void two_reads_that_go_back_are_not() {
        assertThat(isLinearizable(change(Expected.ANY, "a", 1, ONE, 1, 6), read(ONE, 2, 3), read(Register.BEGUN, 4, 5))).isFalse();
    }

    @Test void a_resurrection_after_an_erasure_is_not() {
        assertThat(isLinearizable(erase(true, 1, 2), read(Register.BEGUN, 3, 4))).isFalse();
        assertThat(isLinearizable(erase(true, 1, 4), change(Expected.ANY, "a", 1, ONE, 2, 3), read(ONE, 5, 6))).isFalse();
        assertThat(isLinearizable(erase(true, 1, 4), erase(true, 2, 3))).isFalse();
    }

    @Test void a_second_seal_or_a_change_after_one_is_not() {
        var seal = new Event(new Operation.Sealing(Expected.ANY, "first"), Outcome.shown(Optional.of(SEALED)), 1, 2);
        var second = new Register(2, Answers.NONE, Optional.of("second"));

        assertThat(isLinearizable(seal, new Event(new Operation.Sealing(Expected.ANY, "second"), Outcome.shown(Optional.of(SEALED)), 3, 4))).isTrue();
        assertThat(isLinearizable(seal, new Event(new Operation.Sealing(Expected.ANY, "second"), Outcome.shown(Optional.of(second)), 3, 4))).isFalse();
        assertThat(isLinearizable(seal, change(Expected.ANY, "a", 1, ONE, 3, 4))).isFalse();
    }

    @Test void a_refusal_without_a_reason_is_not() {
        assertThat(isLinearizable(new Event(new Operation.Change(new Expected(0), "a", Answer.of(1)), Outcome.stale(1), 1, 2))).isFalse();
        assertThat(isLinearizable(erase(false, 1, 2))).isFalse();
    }
}
