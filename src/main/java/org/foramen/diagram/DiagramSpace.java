package org.foramen.diagram;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Reduced ordered decision diagrams over variables with finitely many classes.
 *
 * <p>A diagram is the number of its root node. Nodes are shared and useless tests vanish, so two diagrams are equal
 * exactly when they are the same number: the form is canonical for the order of the variables.
 * Not safe for use by several threads while diagrams are being made.
 */
public final class DiagramSpace {

    public static final int FALSE = 0;
    public static final int TRUE = 1;

    static final int MISSING = -1;

    private static final int TERMINAL = Integer.MAX_VALUE;

    private final int[] classes;
    private final int budget;
    private final Map<Node, Integer> unique = new HashMap<>();
    private final PairMemo conjunctions = new PairMemo();
    private final Map<Integer, Integer> negations = new HashMap<>();
    private int[] variables = new int[1 << 8];
    private int[][] children = new int[1 << 8][];
    /** The variables a diagram depends on, one bit for all that are the same modulo 64. */
    private long[] read = new long[1 << 8];
    private int size = 2;

    /**
     * @param classes how many classes each variable has, in the order of the variables
     * @param budget  most nodes there may be
     */
    public DiagramSpace(int[] classes, int budget) {
        this.classes = classes.clone();
        this.budget = budget;
        variables[FALSE] = TERMINAL;
        variables[TRUE] = TERMINAL;
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

    /** Nodes made so far, the two ends included. */
    public int size() {
        return size;
    }

    public boolean isEnd(int diagram) {
        return diagram <= TRUE;
    }

    /** The variable tested at the root; the diagram must not be an end. */
    public int variable(int diagram) {
        return variables[diagram];
    }

    public int child(int diagram, int chosen) {
        return children[diagram][chosen];
    }

    public int childCount(int diagram) {
        return children[diagram].length;
    }

    /** True where the variable is in one of the classes. */
    public int literal(int variable, BitSet accepted) {
        var ends = new int[classes[variable]];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = accepted.get(i) ? TRUE : FALSE;
        }
        return node(variable, ends);
    }

    public int and(int left, int right) {
        if (left == FALSE || right == FALSE) {
            return FALSE;
        }
        if (left == TRUE || left == right) {
            return right;
        }
        if (right == TRUE) {
            return left;
        }
        int low = Math.min(left, right);
        int high = Math.max(left, right);
        int known = conjunctions.get(low, high);
        if (known >= 0) {
            return known;
        }
        int variable = Math.min(variables[low], variables[high]);
        var results = new int[classes[variable]];
        for (int i = 0; i < results.length; i++) {
            results[i] = and(cofactor(low, variable, i), cofactor(high, variable, i));
        }
        int result = node(variable, results);
        conjunctions.put(low, high, result);
        return result;
    }

    public int not(int diagram) {
        if (diagram <= TRUE) {
            return TRUE - diagram;
        }
        var known = negations.get(diagram);
        if (known != null) {
            return known;
        }
        var results = new int[children[diagram].length];
        for (int i = 0; i < results.length; i++) {
            results[i] = not(children[diagram][i]);
        }
        int result = node(variables[diagram], results);
        negations.put(diagram, result);
        negations.put(result, diagram);
        return result;
    }

    public int or(int left, int right) {
        return not(and(not(left), not(right)));
    }

    /** What is left of a diagram once a variable is known to be in a class. */
    public int restrict(int diagram, int variable, int chosen) {
        return restrict(diagram, variable, chosen, new HashMap<>());
    }

    private int restrict(int diagram, int variable, int chosen, Map<Integer, Integer> done) {
        if (variables[diagram] > variable || !mayDependOn(diagram, variable)) {
            return diagram;
        }
        if (variables[diagram] == variable) {
            return children[diagram][chosen];
        }
        var known = done.get(diagram);
        if (known != null) {
            return known;
        }
        var results = new int[children[diagram].length];
        for (int i = 0; i < results.length; i++) {
            results[i] = restrict(children[diagram][i], variable, chosen, done);
        }
        int result = node(variables[diagram], results);
        done.put(diagram, result);
        return result;
    }

    /** The diagram with this root, or {@link #MISSING}. */
    int find(int variable, int[] ofChildren) {
        var known = unique.get(new Node(variable, ofChildren));
        return known == null ? MISSING : known;
    }

    public boolean dependsOn(int diagram, int variable) {
        return mayDependOn(diagram, variable) && (classes.length <= Long.SIZE || support(diagram).get(variable));
    }

    private boolean mayDependOn(int diagram, int variable) {
        return mayDependOnAny(diagram, bit(variable));
    }

    /** Whether a diagram may depend on one of the variables with these {@link #bit bits}; false only when it does not. */
    boolean mayDependOnAny(int diagram, long bits) {
        return (read[diagram] & bits) != 0;
    }

    static long bit(int variable) {
        return 1L << variable;
    }

    /** The variables a diagram depends on. */
    public BitSet support(int diagram) {
        if (classes.length <= Long.SIZE) {
            return BitSet.valueOf(new long[] {read[diagram]});
        }
        var support = new BitSet();
        support(diagram, support, new BitSet());
        return support;
    }

    private void support(int diagram, BitSet support, BitSet seen) {
        if (diagram <= TRUE || seen.get(diagram)) {
            return;
        }
        seen.set(diagram);
        support.set(variables[diagram]);
        for (int child : children[diagram]) {
            support(child, support, seen);
        }
    }

    /** Whether a diagram is true for these classes, one for each variable. */
    public boolean holds(int diagram, int[] chosen) {
        int node = diagram;
        while (node > TRUE) {
            node = children[node][chosen[variables[node]]];
        }
        return node == TRUE;
    }

    /** How many nodes these diagrams have together, the ends not counted. */
    public int nodes(int... diagrams) {
        var seen = new BitSet();
        for (int diagram : diagrams) {
            support(diagram, new BitSet(), seen);
        }
        return seen.cardinality();
    }

    private int cofactor(int diagram, int variable, int chosen) {
        return variables[diagram] == variable ? children[diagram][chosen] : diagram;
    }

    private int node(int variable, int[] results) {
        int first = results[0];
        int i = 1;
        while (i < results.length && results[i] == first) {
            i++;
        }
        if (i == results.length) {
            return first;
        }
        var node = new Node(variable, results);
        var known = unique.get(node);
        if (known != null) {
            return known;
        }
        if (size - 2 >= budget) {
            throw new DiagramTooLarge(budget);
        }
        if (size == variables.length) {
            variables = Arrays.copyOf(variables, size * 2);
            children = Arrays.copyOf(children, size * 2);
            read = Arrays.copyOf(read, size * 2);
        }
        variables[size] = variable;
        children[size] = results;
        read[size] = bit(variable);
        for (int child : results) {
            read[size] |= read[child];
        }
        unique.put(node, size);
        return size++;
    }
}
