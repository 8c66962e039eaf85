package org.foramen.triage;

/**
 * Which scan to talk about with a physician.
 *
 * @param rank 0 is the weakest level of the pack
 */
public record Imaging(String level, int rank) implements Comparable<Imaging> {
    @Override
    public int compareTo(Imaging other) {
        return Integer.compare(rank, other.rank);
    }
}
