package org.foramen.start;

import java.util.List;

/** Whether the database keeps what it has acknowledged. */
public sealed interface Durability {

    /** As SQLite always does, the way it is opened here. */
    record Safe() implements Durability {
    }

    /** @param settings those that lose acknowledged answers in a crash */
    record Unsafe(List<String> settings) implements Durability {
        public Unsafe {
            settings = List.copyOf(settings);
        }
    }

    /** It cannot be asked. */
    record Unreachable() implements Durability {
    }
}
