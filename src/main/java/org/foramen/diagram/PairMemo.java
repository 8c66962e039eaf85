package org.foramen.diagram;

import java.util.Arrays;

/** Results of an operation on two nodes; an open-addressing table, since boxing would cost more than the work. */
final class PairMemo {

    private static final long FREE = -1;

    private long[] pairs = new long[1 << 10];
    private int[] results = new int[1 << 10];
    private int used;

    PairMemo() {
        Arrays.fill(pairs, FREE);
    }

    /** The remembered result, or -1. */
    int get(int left, int right) {
        int slot = slot(pair(left, right));
        return pairs[slot] == FREE ? -1 : results[slot];
    }

    void put(int left, int right, int result) {
        if (used * 2 > pairs.length) {
            grow();
        }
        // A pair put again is counted again, so that there is room a little too early, never too late.
        used++;
        long pair = pair(left, right);
        int slot = slot(pair);
        pairs[slot] = pair;
        results[slot] = result;
    }

    private static long pair(int left, int right) {
        return (long) left << 32 | right;
    }

    private int slot(long pair) {
        long hash = pair * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 33) & pairs.length - 1;
        while (pairs[slot] != FREE && pairs[slot] != pair) {
            slot = slot + 1 & pairs.length - 1;
        }
        return slot;
    }

    private void grow() {
        var oldPairs = pairs;
        var oldResults = results;
        pairs = new long[oldPairs.length * 2];
        results = new int[oldPairs.length * 2];
        Arrays.fill(pairs, FREE);
        for (int i = 0; i < oldPairs.length; i++) {
            if (oldPairs[i] != FREE) {
                int slot = slot(oldPairs[i]);
                pairs[slot] = oldPairs[i];
                results[slot] = oldResults[i];
            }
        }
    }
}
