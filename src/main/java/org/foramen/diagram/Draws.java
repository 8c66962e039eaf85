package org.foramen.diagram;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Draws complete sets of answers that make a diagram true, each as likely as any other. */
public final class Draws {

    private final DiagramSpace space;
    private final Variables variables;
    private final int diagram;
    private final Map<Integer, Double> shares = new HashMap<>();

    public Draws(Diagrams diagrams, int diagram) {
        this.space = diagrams.space();
        this.variables = diagrams.variables();
        this.diagram = diagram;
    }

    /** The share of all complete sets of answers that make the diagram true: 0 to 1. */
    public double share() {
        return share(diagram);
    }

    /** One set of answers, by the code of every variable; the diagram may not be false. */
    public int[] next(Random random) {
        var codes = IntStream.range(0, variables.count()).map(v -> random.nextInt(variables.codes(v))).toArray();
        int node = diagram;
        while (!space.isEnd(node)) {
            int variable = space.variable(node);
            int chosen = chosen(node, random.nextDouble() * share(node));
            codes[variable] = variables.one(variable, chosen, random);
            node = space.child(node, chosen);
        }
        return codes;
    }

    /** The class in which the running sum of the shares passes {@code left}; never one that leads to false. */
    private int chosen(int node, double left) {
        int possible = 0;
        for (int i = 0; i < space.childCount(node); i++) {
            double share = through(node, i);
            if (share > 0) {
                possible = i;
                left -= share;
            }
            if (left < 0) {
                return i;
            }
        }
        return possible;
    }

    private double share(int node) {
        if (space.isEnd(node)) {
            return node;
        }
        var known = shares.get(node);
        if (known != null) {
            return known;
        }
        double share = 0;
        for (int i = 0; i < space.childCount(node); i++) {
            share += through(node, i);
        }
        shares.put(node, share);
        return share;
    }

    private double through(int node, int chosen) {
        int variable = space.variable(node);
        return share(space.child(node, chosen)) * variables.weight(variable, chosen) / variables.codes(variable);
    }
}
