package org.foramen.questionnaire;

import java.util.List;

/**
 * The order of a red flag's answers, as the single moves from a milder answer to a graver one.
 *
 * @param moves no move may ever make the consultation milder
 * @param grave the answers that report the red flag, each to be covered by the safety net or an emergency rule
 */
public record RedFlag(List<Move> moves, List<Answer> grave) {

    public static final RedFlag NONE = new RedFlag(List.of(), List.of());

    public RedFlag {
        moves = List.copyOf(moves);
        grave = List.copyOf(grave);
    }

    /** Whether an answer is the mildest one; skipped is not, and neither is one that the order leaves out. */
    public boolean isMildest(Answer answer) {
        return moves.stream().anyMatch(move -> move.from().equals(answer))
                && moves.stream().noneMatch(move -> move.to().equals(answer));
    }

    /** From one answer of the item to a graver one. */
    public record Move(Answer from, Answer to) {
    }
}
