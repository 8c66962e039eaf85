package org.foramen.pack;

import java.util.List;
import java.util.Optional;

/** A piece of a YAML file: text, a list, or keys with values. Every word stays text, {@code yes} and {@code 7} too. */
sealed interface Yaml {

    Place place();

    /** What an author would call it. */
    String inWords();

    record Text(Place place, String value) implements Yaml {
        public String inWords() {
            return value.isEmpty() ? "empty" : "'" + value + "'";
        }
    }

    record Many(Place place, List<Yaml> of) implements Yaml {
        public Many {
            of = List.copyOf(of);
        }

        public String inWords() {
            return "a list";
        }
    }

    record Mapping(Place place, List<Entry> entries) implements Yaml {
        public Mapping {
            entries = List.copyOf(entries);
        }

        public String inWords() {
            return entries.isEmpty() ? "empty" : "keys with values";
        }

        Optional<Yaml> get(String key) {
            return entries.stream().filter(entry -> entry.key().value().equals(key)).map(Entry::value).findFirst();
        }
    }

    /** A key and its value; a mapping has no key twice. */
    record Entry(Text key, Yaml value) {
    }

    default boolean isEmpty() {
        return inWords().equals("empty");
    }
}
