package org.foramen.diagram;

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

    private final int[] classes;
    private final Nodes nodes;
    private final PairMemo conjunctions = new PairMemo();
    private final Map<Integer, Integer> negations = new HashMap<>();

    /**
     * @param classes how many classes each variable has, in the order of the variables
     * @param budget  most nodes there may be
     */
    public DiagramSpace(int[] classes, int budget) {
        this.classes = classes.clone();
        this.nodes = new Nodes(budget);
    }

    /** Nodes made so far, the two ends included. */
    public int size() {
        return nodes.size();
    }

    Nodes nodes() {
        return nodes;
    }

    public boolean isEnd(int diagram) {
        return diagram <= TRUE;
    }

    /** The variable tested at the root; the diagram must not be an end. */
    public int variable(int diagram) {
        return nodes.variable(diagram);
    }

    public int child(int diagram, int chosen) {
        return nodes.child(diagram, chosen);
    }

    public int childCount(int diagram) {
        return nodes.children(diagram).length;
    }

    /** True where the variable is in one of the classes. */
    public int literal(int variable, BitSet accepted) {
        var ends = new int[classes[variable]];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = accepted.get(i) ? TRUE : FALSE;
        }
        return nodes.of(variable, ends);
    }

    public int and(int left, int right) {
        int low = Math.min(left, right);
        int high = Math.max(left, right);
        if (low <= TRUE || low == high) {
            return low == FALSE ? FALSE : high;
        }
        int known = conjunctions.get(low, high);
        if (known >= 0) {
            return known;
        }
        int variable = Math.min(nodes.variable(low), nodes.variable(high));
        var results = new int[classes[variable]];
        for (int i = 0; i < results.length; i++) {
            results[i] = and(cofactor(low, variable, i), cofactor(high, variable, i));
        }
        int result = nodes.of(variable, results);
        conjunctions.put(low, high, result);
        return result;
    }

    private int cofactor(int diagram, int variable, int chosen) {
        return nodes.variable(diagram) == variable ? nodes.child(diagram, chosen) : diagram;
    }

    public int not(int diagram) {
        if (diagram <= TRUE) {
            return TRUE - diagram;
        }
        var known = negations.get(diagram);
        if (known != null) {
            return known;
        }
        var results = nodes.children(diagram).clone();
        for (int i = 0; i < results.length; i++) {
            results[i] = not(results[i]);
        }
        int result = nodes.of(nodes.variable(diagram), results);
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
        if (!nodes.mayDependOn(diagram, variable)) {
            return diagram;
        }
        if (nodes.variable(diagram) == variable) {
            return nodes.child(diagram, chosen);
        }
        var known = done.get(diagram);
        if (known != null) {
            return known;
        }
        var results = nodes.children(diagram).clone();
        for (int i = 0; i < results.length; i++) {
            results[i] = restrict(results[i], variable, chosen, done);
        }
        int result = nodes.of(nodes.variable(diagram), results);
        done.put(diagram, result);
        return result;
    }

    public boolean dependsOn(int diagram, int variable) {
        return support(diagram).get(variable);
    }

    /** The variables a diagram depends on. */
    public BitSet support(int diagram) {
        if (classes.length <= Long.SIZE) {
            return BitSet.valueOf(new long[] {nodes.bits(diagram)});
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
        support.set(nodes.variable(diagram));
        for (int child : nodes.children(diagram)) {
            support(child, support, seen);
        }
    }

    /** Whether a diagram is true for these classes, one for each variable. */
    public boolean holds(int diagram, int[] chosen) {
        int node = diagram;
        while (node > TRUE) {
            node = nodes.child(node, chosen[nodes.variable(node)]);
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
}
