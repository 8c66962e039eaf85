package org.foramen.pack;

import java.util.Comparator;

/**
 * One thing that is wrong with a pack, in the words of a rule author.
 *
 * @param remedy what to do about it
 */
public record PackProblem(Place place, String what, String remedy) implements Comparable<PackProblem> {

    private static final Comparator<PackProblem> BY_PLACE = Comparator
            .<PackProblem, String>comparing(problem -> problem.place().file())
            .thenComparing(problem -> problem.place().line())
            .thenComparing(problem -> problem.place().column())
            .thenComparing(PackProblem::what)
            .thenComparing(PackProblem::remedy);

    @Override
    public int compareTo(PackProblem other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return place + ": " + what + " - " + remedy;
    }
}
