package org.foramen.diagram;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
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
    private final int[] known;
    private final Map<Integer, Rest> read = new HashMap<>();
    private final Map<Shape, Rest> shapes = new HashMap<>();

    /** @param known the class of each variable, or {@link #OPEN}; kept as it is, and may be filled up in order */
    public PartialReading(DiagramSpace space, int[] known) {
        this.space = space;
        this.known = known;
    }

    /** What is left of a diagram: its truth, and the open variables it still depends on. */
    public static final class Rest {
        private final Truth truth;
        private final BitSet open;

        private Rest(Truth truth, BitSet open) {
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

    private static final Rest FALSE = new Rest(Truth.FALSE, NOTHING);
    private static final Rest TRUE = new Rest(Truth.TRUE, NOTHING);

    private record Shape(int variable, Rest[] children) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Shape that && variable == that.variable && Arrays.equals(children, that.children);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(children) + variable;
        }
    }

    public Rest of(int diagram) {
        int node = diagram;
        while (!space.isEnd(node) && known[space.variable(node)] != OPEN) {
            node = space.child(node, known[space.variable(node)]);
        }
        if (space.isEnd(node)) {
            return node == DiagramSpace.TRUE ? TRUE : FALSE;
        }
        var done = read.get(node);
        if (done != null) {
            return done;
        }
        var rest = branch(node);
        read.put(node, rest);
        return rest;
    }

    private Rest branch(int node) {
        var children = new Rest[space.childCount(node)];
        boolean same = true;
        for (int i = 0; i < children.length; i++) {
            children[i] = of(space.child(node, i));
            same &= children[i] == children[0];
        }
        if (same) {
            return children[0];
        }
        int variable = space.variable(node);
        return shapes.computeIfAbsent(new Shape(variable, children), shape -> {
            var open = new BitSet();
            open.set(variable);
            for (var child : children) {
                open.or(child.open);
            }
            return new Rest(Truth.UNKNOWN, open);
        });
    }
}
