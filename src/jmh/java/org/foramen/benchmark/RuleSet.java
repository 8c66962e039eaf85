package org.foramen.benchmark;

import java.util.BitSet;

/** Which rules fire, by any means. */
public interface RuleSet {

    /**
     * @param codes the answer code of every item, in order
     * @param fired receives the rules that fire, by position
     */
    void evaluate(int[] codes, BitSet fired);
}
