package org.foramen.diagram;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * All criteria at once over a complete set of answers, without allocating.
 *
 * <p>The diagrams are laid out in one array: a node is its variable followed by the places of its children.
 */
public final class Evaluation {

    private static final int FALSE = -1;
    private static final int TRUE = -2;

    private final int[] layout;
    private final int[] starts;
    private final int[][] classOf;

    public Evaluation(Diagrams diagrams) {
        var space = diagrams.space();
        var roots = diagrams.roots().values().stream().mapToInt(Integer::intValue).toArray();
        var places = new HashMap<Integer, Integer>();
        int length = 0;
        for (int root : roots) {
            length = place(space, root, places, length);
        }
        layout = new int[length];
        places.forEach((node, at) -> {
            layout[at] = space.variable(node);
            for (int i = 0; i < space.childCount(node); i++) {
                layout[at + 1 + i] = target(places, space.child(node, i));
            }
        });
        starts = new int[roots.length];
        for (int i = 0; i < roots.length; i++) {
            starts[i] = target(places, roots[i]);
        }
        var variables = diagrams.variables();
        classOf = new int[variables.count()][];
        for (int v = 0; v < classOf.length; v++) {
            classOf[v] = new int[variables.codes(v)];
            for (int code = 0; code < classOf[v].length; code++) {
                classOf[v][code] = variables.classOf(v, code);
            }
        }
    }

    private static int place(DiagramSpace space, int node, Map<Integer, Integer> places, int length) {
        if (space.isEnd(node) || places.containsKey(node)) {
            return length;
        }
        places.put(node, length);
        int end = length + 1 + space.childCount(node);
        for (int i = 0; i < space.childCount(node); i++) {
            end = place(space, space.child(node, i), places, end);
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
     * @param fired receives the criteria that hold, by position
     */
    public void evaluate(int[] codes, BitSet fired) {
        for (int i = 0; i < starts.length; i++) {
            int at = starts[i];
            while (at >= 0) {
                int variable = layout[at];
                at = layout[at + 1 + classOf[variable][codes[variable]]];
            }
            fired.set(i, at == TRUE);
        }
    }
}
