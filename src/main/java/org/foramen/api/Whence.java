package org.foramen.api;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where a failure came from. */
final class Whence {

    private static final int FRAMES = 12;

    private Whence() {
    }

    static String of(Throwable failure) {
        return Arrays.stream(failure.getStackTrace()).limit(FRAMES).map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
    }
}
