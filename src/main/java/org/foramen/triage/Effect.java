package org.foramen.triage;

import java.util.Map;

/** What a modifier does to a result; no effect can touch the consultation level. */
public sealed interface Effect {

    Outcome applyTo(Outcome outcome);

    record Flag(String code) implements Effect {
        public Outcome applyTo(Outcome outcome) {
            return outcome.withFlag(code);
        }
    }

    /** The imaging on the left becomes the one on the right. */
    record ReplaceImaging(Map<Imaging, Imaging> replacements) implements Effect {
        public ReplaceImaging {
            replacements = Map.copyOf(replacements);
        }

        public Outcome applyTo(Outcome outcome) {
            return outcome.withImaging(replacements.getOrDefault(outcome.imaging(), outcome.imaging()));
        }
    }

    /** Another scan to ask about, beside the imaging. */
    record Alternative(String level) implements Effect {
        public Outcome applyTo(Outcome outcome) {
            return outcome.withAlternative(level);
        }
    }

    /** A sentence, by its key in the texts. */
    record Note(String text) implements Effect {
        public Outcome applyTo(Outcome outcome) {
            return outcome.withNote(text);
        }
    }
}
