package org.foramen.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Every line that is logged, by whomever, and by us however detailed, until it is closed. */
final class Overheard implements AutoCloseable {

    static final Logger OURS = Logger.getLogger("org.foramen");

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + List.of(line.getParameters() == null ? new Object[0] : line.getParameters()) + trace(line.getThrown()));
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };

    Overheard() {
        OURS.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(listener);
    }

    private static String trace(Throwable thrown) {
        return thrown == null ? "" : thrown + trace(thrown.getCause());
    }

    List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(listener);
        OURS.setLevel(null);
    }
}
