package org.foramen.diagram;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.foramen.questionnaire.Answers;

/** Answers that make a diagram true: the fewest that do, and how many there are altogether. */
public final class Witness {

    private static final int IMPOSSIBLE = Integer.MAX_VALUE;

    private final DiagramSpace space;
    private final Variables variables;
    private final Map<Integer, Integer> sizes = new HashMap<>();

    public Witness(DiagramSpace space, Variables variables) {
        this.space = space;
        this.variables = variables;
    }

    /** The fewest answers after which the diagram is true whatever the other answers are; empty when it never is. */
    public Optional<Answers> shortest(int diagram) {
        var nothing = new int[variables.count()];
        Arrays.fill(nothing, PartialReading.OPEN);
        return path(diagram, nothing).map(this::answers);
    }

    /**
     * The classes on a way to true that leaves the usual ones as seldom as possible; empty when there is none.
     * {@link PartialReading#OPEN} stands where nothing is tested.
     */
    public Optional<int[]> path(int diagram, int[] usual) {
        var lengths = new HashMap<Integer, Integer>();
        if (length(diagram, usual, lengths) == IMPOSSIBLE) {
            return Optional.empty();
        }
        var classes = new int[variables.count()];
        Arrays.fill(classes, PartialReading.OPEN);
        int node = diagram;
        while (!space.isEnd(node)) {
            int best = 0;
            for (int i = 1; i < space.childCount(node); i++) {
                if (through(node, i, usual, lengths) < through(node, best, usual, lengths)) {
                    best = i;
                }
            }
            classes[space.variable(node)] = best;
            node = space.child(node, best);
        }
        return Optional.of(classes);
    }

    /**
     * As {@link #path}, where {@code diagram} holds and none of the others does.
     *
     * <p>The others are taken in one at a time, the smallest of those that the way so far shows to be needed: all of
     * them together would make far too large a diagram.
     */
    public Optional<int[]> path(int diagram, Collection<Integer> others, int[] usual) {
        int rest = diagram;
        while (true) {
            var path = path(rest, usual);
            var also = path.map(classes -> along(classes, usual)).flatMap(person ->
                    others.stream().filter(other -> space.holds(other, person)).min(Comparator.comparing(this::nodes)));
            if (also.isEmpty()) {
                return path;
            }
            rest = space.and(rest, space.not(also.get()));
        }
    }

    /** The usual classes, and those of a way where it tests. */
    public static int[] along(int[] path, int[] usual) {
        var person = usual.clone();
        for (int v = 0; v < person.length; v++) {
            person[v] = path[v] == PartialReading.OPEN ? usual[v] : path[v];
        }
        return person;
    }

    private int nodes(int diagram) {
        return sizes.computeIfAbsent(diagram, space::nodes);
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

    private int through(int node, int chosen, int[] usual, Map<Integer, Integer> lengths) {
        int rest = length(space.child(node, chosen), usual, lengths);
        return rest == IMPOSSIBLE ? IMPOSSIBLE : rest + (usual[space.variable(node)] == chosen ? 0 : 1);
    }

    private int length(int node, int[] usual, Map<Integer, Integer> lengths) {
        if (space.isEnd(node)) {
            return node == DiagramSpace.TRUE ? 0 : IMPOSSIBLE;
        }
        var known = lengths.get(node);
        if (known != null) {
            return known;
        }
        int shortest = IMPOSSIBLE;
        for (int i = 0; i < space.childCount(node); i++) {
            shortest = Math.min(shortest, through(node, i, usual, lengths));
        }
        lengths.put(node, shortest);
        return shortest;
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
