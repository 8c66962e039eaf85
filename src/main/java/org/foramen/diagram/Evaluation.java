package org.foramen.diagram;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * All criteria at once over a complete set of answers, without allocating.
 *
 * <p>The diagrams are laid out in one array: a node is its variable followed by the place of the next node for every
 * answer code. Going by codes instead of classes takes more room, but saves a look-up at every node.
 */
public final class Evaluation {

    private static final int FALSE = -1;
    private static final int TRUE = -2;

    private final int[] layout;
    private final int[] starts;

    public Evaluation(Diagrams diagrams) {
        var space = diagrams.space();
        var variables = diagrams.variables();
        var roots = diagrams.roots().values().stream().mapToInt(Integer::intValue).toArray();
        var places = new HashMap<Integer, Integer>();
        int length = 0;
        for (int root : roots) {
            length = place(diagrams, root, places, length);
        }
        layout = new int[length];
        places.forEach((node, at) -> {
            int variable = space.variable(node);
            layout[at] = variable;
            for (int code = 0; code < variables.codes(variable); code++) {
                layout[at + 1 + code] = target(places, space.child(node, variables.classOf(variable, code)));
            }
        });
        starts = new int[roots.length];
        for (int i = 0; i < roots.length; i++) {
            starts[i] = target(places, roots[i]);
        }
    }

    private static int place(Diagrams diagrams, int node, Map<Integer, Integer> places, int length) {
        var space = diagrams.space();
        if (space.isEnd(node) || places.containsKey(node)) {
            return length;
        }
        places.put(node, length);
        int end = length + 1 + diagrams.variables().codes(space.variable(node));
        for (int i = 0; i < space.childCount(node); i++) {
            end = place(diagrams, space.child(node, i), places, end);
        }
        return end;
    }

    private static int target(Map<Integer, Integer> places, int node) {
        return node == DiagramSpace.TRUE ? TRUE : node == DiagramSpace.FALSE ? FALSE : places.get(node);
    }

    public int criteria() {
        return starts.length;
    }

    /**
     * @param codes the answer code of every item, in order; each must be a code of its item
     * @param fired receives the criteria that hold, by position, and no others
     */
    public void evaluate(int[] codes, BitSet fired) {
        fired.clear();
        for (int i = 0; i < starts.length; i++) {
            int at = starts[i];
            while (at >= 0) {
                at = layout[at + 1 + codes[layout[at]]];
            }
            if (at == TRUE) {
                fired.set(i);
            }
        }
    }
}
