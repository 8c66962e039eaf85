package org.foramen.diagram;

/** A condition needs more nodes than the budget allows; nothing can be proved about it. */
public final class DiagramTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int budget;

    DiagramTooLarge(int budget) {
        super("more than " + budget + " diagram nodes");
        this.budget = budget;
    }

    public int budget() {
        return budget;
    }
}
