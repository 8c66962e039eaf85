package org.foramen.diagram;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.foramen.questionnaire.Truth;

/**
 * Diagrams read with some of the variables known: decided or not, and by which open variables.
 *
 * <p>The reading is exact: a diagram is true when every completion makes it true, and it depends on an open variable
 * only when some completion shows it. Nothing is added to the shared space, so readings may run side by side.
 */
public final class PartialReading {

    /** In the place of a class: not known. */
    public static final int OPEN = -1;

    private static final BitSet NOTHING = new BitSet();

    private final DiagramSpace space;
    private final Nodes nodes;
    private final int[] known;
    private final Map<Integer, Rest> read = new HashMap<>();
    private final Map<Shape, Rest> shapes = new HashMap<>();
    private long bits;

    /** @param known the class of each variable, or {@link #OPEN} */
    public PartialReading(DiagramSpace space, int[] known) {
        this.space = space;
        this.nodes = space.nodes();
        this.known = known.clone();
        for (int v = 0; v < known.length; v++) {
            if (known[v] != OPEN) {
                know(v, known[v]);
            }
        }
    }

    /** From here on the class of a variable is known; no diagram that depends on it may have been read before. */
    public void know(int variable, int chosen) {
        known[variable] = chosen;
        bits |= Nodes.bit(variable);
    }

    /** What is left of a diagram: its truth, and the open variables it still depends on. */
    public static final class Rest {
        private final int diagram;
        private final Truth truth;
        private final BitSet open;

        /** @param diagram its number in the space, or {@link Nodes#MISSING} */
        private Rest(int diagram, Truth truth, BitSet open) {
            this.diagram = diagram;
            this.truth = truth;
            this.open = open;
        }

        public Truth truth() {
            return truth;
        }

        public boolean dependsOn(int variable) {
            return open.get(variable);
        }

        public void addOpenTo(BitSet variables) {
            variables.or(open);
        }
    }

    private static final Rest FALSE = new Rest(DiagramSpace.FALSE, Truth.FALSE, NOTHING);
    private static final Rest TRUE = new Rest(DiagramSpace.TRUE, Truth.TRUE, NOTHING);

    private record Shape(int variable, List<Rest> children) {
    }

    public Rest of(int diagram) {
        int node = diagram;
        while (!space.isEnd(node) && known[nodes.variable(node)] != OPEN) {
            node = nodes.child(node, known[nodes.variable(node)]);
        }
        if (space.isEnd(node)) {
            return node == DiagramSpace.TRUE ? TRUE : FALSE;
        }
        var done = read.get(node);
        if (done != null) {
            return done;
        }
        var rest = (nodes.bits(node) & bits) == 0 ? whole(node) : branch(node);
        read.put(node, rest);
        return rest;
    }

    /** Of a diagram that depends on nothing known, all is left. */
    private Rest whole(int node) {
        return new Rest(node, Truth.UNKNOWN, space.support(node));
    }

    private Rest branch(int node) {
        var children = new Rest[nodes.children(node).length];
        var diagrams = new int[children.length];
        boolean same = true;
        for (int i = 0; i < children.length; i++) {
            children[i] = of(nodes.child(node, i));
            diagrams[i] = children[i].diagram;
            same &= children[i] == children[0];
        }
        if (same) {
            return children[0];
        }
        int variable = nodes.variable(node);
        // Of children that are no diagrams of the space, neither is this one.
        int diagram = nodes.find(variable, diagrams);
        if (diagram == node) {
            // It depends on nothing known after all: on a variable whose bit is also that of a known one, 64 away.
            return whole(node);
        }
        return diagram != Nodes.MISSING ? of(diagram) : shapes.computeIfAbsent(new Shape(variable, List.of(children)), PartialReading::rest);
    }

    private static Rest rest(Shape shape) {
        var open = new BitSet();
        open.set(shape.variable);
        for (var child : shape.children) {
            open.or(child.open);
        }
        return new Rest(Nodes.MISSING, Truth.UNKNOWN, open);
    }
}
