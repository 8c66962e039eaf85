package org.foramen.diagram;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.foramen.questionnaire.Answers;

/** Answers that make a diagram true: the fewest that do, and how many there are altogether. */
public final class Witness {

    private static final int IMPOSSIBLE = Integer.MAX_VALUE;

    private final DiagramSpace space;
    private final Variables variables;

    public Witness(DiagramSpace space, Variables variables) {
        this.space = space;
        this.variables = variables;
    }

    /** The fewest answers after which the diagram is true whatever the other answers are; empty when it never is. */
    public Optional<Answers> shortest(int diagram) {
        return path(diagram).map(this::answers);
    }

    /** The same as classes, {@link PartialReading#OPEN} where nothing is tested. */
    public Optional<int[]> path(int diagram) {
        var lengths = new HashMap<Integer, Integer>();
        if (length(diagram, lengths) == IMPOSSIBLE) {
            return Optional.empty();
        }
        var classes = new int[variables.count()];
        Arrays.fill(classes, PartialReading.OPEN);
        int node = diagram;
        while (!space.isEnd(node)) {
            int best = 0;
            for (int i = 1; i < space.childCount(node); i++) {
                if (length(space.child(node, i), lengths) < length(space.child(node, best), lengths)) {
                    best = i;
                }
            }
            classes[space.variable(node)] = best;
            node = space.child(node, best);
        }
        return Optional.of(classes);
    }

    /** A plain answer for every known class. */
    public Answers answers(int[] classes) {
        var answers = Answers.NONE;
        for (int v = 0; v < classes.length; v++) {
            if (classes[v] != PartialReading.OPEN) {
                var item = variables.item(v);
                answers = answers.with(item.linkId(), item.domain().answer(variables.example(v, classes[v])));
            }
        }
        return answers;
    }

    private int length(int node, Map<Integer, Integer> lengths) {
        if (space.isEnd(node)) {
            return node == DiagramSpace.TRUE ? 0 : IMPOSSIBLE;
        }
        var known = lengths.get(node);
        if (known != null) {
            return known;
        }
        int shortest = IMPOSSIBLE;
        for (int i = 0; i < space.childCount(node); i++) {
            shortest = Math.min(shortest, length(space.child(node, i), lengths));
        }
        int length = shortest == IMPOSSIBLE ? IMPOSSIBLE : shortest + 1;
        lengths.put(node, length);
        return length;
    }

    /** How many complete sets of answers make the diagram true. */
    public BigInteger count(int diagram) {
        var counts = new HashMap<Integer, BigInteger>();
        return count(diagram, counts).multiply(between(-1, top(diagram)));
    }

    private BigInteger count(int node, Map<Integer, BigInteger> counts) {
        if (space.isEnd(node)) {
            return BigInteger.valueOf(node);
        }
        var known = counts.get(node);
        if (known != null) {
            return known;
        }
        var total = BigInteger.ZERO;
        int variable = space.variable(node);
        for (int i = 0; i < space.childCount(node); i++) {
            int child = space.child(node, i);
            total = total.add(count(child, counts)
                    .multiply(between(variable, top(child)))
                    .multiply(BigInteger.valueOf(variables.weight(variable, i))));
        }
        counts.put(node, total);
        return total;
    }

    private int top(int node) {
        return space.isEnd(node) ? variables.count() : space.variable(node);
    }

    /** The combinations of the variables strictly between two. */
    private BigInteger between(int above, int below) {
        var product = BigInteger.ONE;
        for (int v = above + 1; v < below; v++) {
            product = product.multiply(BigInteger.valueOf(variables.codes(v)));
        }
        return product;
    }
}
