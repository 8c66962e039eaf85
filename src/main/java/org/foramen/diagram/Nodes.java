package org.foramen.diagram;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The nodes of diagrams, each made once: the ends 0 (false) and 1 (true), and tests of a variable. */
final class Nodes {

    static final int MISSING = -1;

    private static final int END = Integer.MAX_VALUE;

    private final int budget;
    private final Map<Node, Integer> unique = new HashMap<>();
    private int[] variables = new int[1 << 8];
    private int[][] children = new int[1 << 8][];
    /** The variables a diagram depends on, one bit for all that are the same modulo 64. */
    private long[] read = new long[1 << 8];
    private int size = 2;

    Nodes(int budget) {
        this.budget = budget;
        variables[DiagramSpace.FALSE] = END;
        variables[DiagramSpace.TRUE] = END;
    }

    private record Node(int variable, int[] children) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Node that && variable == that.variable && Arrays.equals(children, that.children);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(children) + variable;
        }
    }

    int size() {
        return size;
    }

    /** The variable tested; larger than any other for an end. */
    int variable(int node) {
        return variables[node];
    }

    int[] children(int node) {
        return children[node];
    }

    int child(int node, int chosen) {
        return children[node][chosen];
    }

    static long bit(int variable) {
        return 1L << variable;
    }

    /** The {@link #bit bits} of the variables that the node depends on. */
    long bits(int node) {
        return read[node];
    }

    /** False only when the node surely does not depend on the variable. */
    boolean mayDependOn(int node, int variable) {
        return (read[node] & bit(variable)) != 0;
    }

    /** The one node that tests a variable and goes on to these; the next one itself where the test is useless. */
    int of(int variable, int[] next) {
        int i = 1;
        while (i < next.length && next[i] == next[0]) {
            i++;
        }
        return i == next.length ? next[0] : unique.computeIfAbsent(new Node(variable, next), this::add);
    }

    /** The node with these children, if it was made; otherwise {@link #MISSING}. */
    int find(int variable, int[] next) {
        return unique.getOrDefault(new Node(variable, next), MISSING);
    }

    private int add(Node node) {
        if (size - 2 >= budget) {
            throw new DiagramTooLarge(budget);
        }
        if (size == variables.length) {
            variables = Arrays.copyOf(variables, size * 2);
            children = Arrays.copyOf(children, size * 2);
            read = Arrays.copyOf(read, size * 2);
        }
        variables[size] = node.variable();
        children[size] = node.children();
        read[size] = bit(node.variable());
        for (int child : node.children()) {
            read[size] |= read[child];
        }
        return size++;
    }
}
