package org.foramen.pack;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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
    private final List<List<String>> answers;
    private final int[][] classes;
    private final Map<Integer, Integer> numbers = new HashMap<>();

    /** @param answers in words, by variable and code */
    DiagramSum(Diagrams diagrams, List<List<String>> answers, MessageDigest digest) {
        this.diagrams = diagrams;
        this.answers = answers;
        this.digest = digest;
        this.classes = new int[answers.size()][];
    }

    /** The class of every answer of an item, in the order of what the answers say. */
    private int[] classes(int variable) {
        if (classes[variable] == null) {
            classes[variable] = IntStream.range(0, answers.get(variable).size()).boxed().sorted(Comparator.comparing(answers.get(variable)::get))
                    .mapToInt(code -> diagrams.variables().classOf(variable, code)).toArray();
        }
        return classes[variable];
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
        var node = ByteBuffer.allocate(Integer.BYTES * (1 + classes(variable).length)).putInt(variable);
        for (int of : classes(variable)) {
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
