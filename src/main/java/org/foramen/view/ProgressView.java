package org.foramen.view;

import org.foramen.interview.Progress;

/** How far an interview is. */
public record ProgressView(int answered, Remaining remaining) {

    /** The truth is always within. */
    public record Remaining(int min, int max) {
    }

    public static ProgressView of(Progress progress) {
        return new ProgressView(progress.answered(), new Remaining(progress.atLeast(), progress.atMost()));
    }
}
