package org.foramen.questionnaire;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** What a person said to one item; not answering at all is the absence of an answer. */
public sealed interface Answer {

    /** The item was shown and passed over. */
    Answer SKIPPED = new Skipped();

    static Answer of(String option) {
        return new Choice(option);
    }

    static Answer of(int number) {
        return new Number(number);
    }

    static Answer of(Collection<String> options) {
        return new Choices(Set.copyOf(options));
    }

    /** One option of a choice. */
    record Choice(String option) implements Answer {
        @Override
        public String toString() {
            return option;
        }
    }

    /** The options ticked in a multi-choice, in no order. */
    record Choices(Set<String> options) implements Answer {
        public Choices {
            options = Set.copyOf(options);
        }

        @Override
        public String toString() {
            return new TreeSet<>(options).toString();
        }
    }

    /** A whole number. */
    record Number(int value) implements Answer {
        @Override
        public String toString() {
            return Integer.toString(value);
        }
    }

    /** Passed over; see {@link #SKIPPED}. */
    record Skipped() implements Answer {
        @Override
        public String toString() {
            return "skipped";
        }
    }
}
