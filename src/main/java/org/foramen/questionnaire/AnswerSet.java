package org.foramen.questionnaire;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Some of the possible answers of one item, as codes of its {@link Domain}. */
public final class AnswerSet {

    private final BitSet codes;

    private AnswerSet(BitSet codes) {
        this.codes = codes;
    }

    /** The codes from 0 to {@code bound}, exclusive, that a test accepts. */
    public static AnswerSet matching(int bound, IntPredicate accepts) {
        var codes = new BitSet(bound);
        IntStream.range(0, bound).filter(accepts).forEach(codes::set);
        return new AnswerSet(codes);
    }

    public boolean contains(int code) {
        return codes.get(code);
    }

    public boolean isEmpty() {
        return codes.isEmpty();
    }

    public int size() {
        return codes.cardinality();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnswerSet that && codes.equals(that.codes);
    }

    @Override
    public int hashCode() {
        return codes.hashCode();
    }

    @Override
    public String toString() {
        return "AnswerSet" + codes;
    }
}
