package org.foramen.interview;

import java.util.List;

/** An answer that cannot be taken; the message never repeats the answer. */
public final class AnswerRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it cannot be taken. */
    public enum Reason {
        UNKNOWN_ITEM("there is no such question"),
        WRONG_TYPE("this kind of value is not an answer to the question"),
        NOT_AN_OPTION("this is not one of the options"),
        OUT_OF_RANGE("the number is outside the range"),
        EXCLUSIVE("one of the ticked options cannot be combined with another"),
        NOTHING_TICKED("nothing is ticked"),
        REQUIRED("the question cannot be skipped"),
        NOT_APPLICABLE("the question does not apply");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final String linkId;
    private final Reason reason;
    private final List<String> decidedBy;

    AnswerRejected(String linkId, Reason reason, List<String> decidedBy) {
        super(linkId + ": " + reason.sentence);
        this.linkId = linkId;
        this.reason = reason;
        this.decidedBy = List.copyOf(decidedBy);
    }

    public String linkId() {
        return linkId;
    }

    public Reason reason() {
        return reason;
    }

    /** For a question that does not apply: the items whose answers say so. */
    public List<String> decidedBy() {
        return decidedBy;
    }
}
