package org.foramen.triage;

/**
 * How soon to see a physician.
 *
 * @param rank         0 is the mildest level of the pack
 * @param endsInterview once this level is settled nothing more is asked; only the highest level can
 */
public record Consultation(String level, int rank, boolean endsInterview) implements Comparable<Consultation> {
    @Override
    public int compareTo(Consultation other) {
        return Integer.compare(rank, other.rank);
    }
}
