package org.foramen.pack;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.foramen.diagram.Diagrams;

/**
 * Adds diagrams to a digest, by the answers themselves: the same conditions add the same bytes, others add others.
 *
 * <p>Neither the numbers of nodes, which follow the order they are made in, nor the codes of answers, which follow the
 * order they are offered in, nor the classes, which follow what other conditions look at, go into it.
 */
final class DiagramSum {

    private final Diagrams diagrams;
    private final MessageDigest digest;
    private final int[][] classes;
    private final Map<Integer, Integer> numbers = new HashMap<>();

    DiagramSum(Diagrams diagrams, MessageDigest digest) {
        this.diagrams = diagrams;
        this.digest = digest;
        this.classes = IntStream.range(0, diagrams.variables().count()).mapToObj(this::classes).toArray(int[][]::new);
    }

    /** The class of every answer of an item, in the order of what the answers say. */
    private int[] classes(int variable) {
        var variables = diagrams.variables();
        var domain = variables.item(variable).domain();
        return IntStream.range(0, variables.codes(variable)).boxed()
                .sorted(Comparator.comparing(code -> domain.answer(code).toString()))
                .mapToInt(code -> variables.classOf(variable, code)).toArray();
    }

    void add(int diagram) {
        // Below zero, so that it cannot be taken for the start of a node.
        int number = number(diagram);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(-1 - number).flip());
    }

    private int number(int diagram) {
        var space = diagrams.space();
        if (space.isEnd(diagram)) {
            return diagram;
        }
        var known = numbers.get(diagram);
        if (known != null) {
            return known;
        }
        int variable = space.variable(diagram);
        var next = new int[space.childCount(diagram)];
        Arrays.fill(next, -1);
        var node = ByteBuffer.allocate(Integer.BYTES * (1 + classes[variable].length)).putInt(variable);
        for (int of : classes[variable]) {
            if (next[of] < 0) {
                next[of] = number(space.child(diagram, of));
            }
            node.putInt(next[of]);
        }
        digest.update(node.flip());
        int number = numbers.size() + 2;
        numbers.put(diagram, number);
        return number;
    }
}
