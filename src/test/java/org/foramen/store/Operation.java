package org.foramen.store;

import java.util.Optional;
import org.foramen.questionnaire.Answer;

/** Something done to one interview, and what comes of it when nothing else happens meanwhile. */
sealed interface Operation {

    Operation READ = new Read();
    Operation ERASE = new Erase();

    /** @param before empty where there is no interview, or no longer */
    Taken on(Optional<Register> before);

    /** The outcome as the store tells it, and what is there afterwards. */
    record Taken(Outcome outcome, Optional<Register> after) {
    }

    /** @param shown the interview in the reply, if there is one in it */
    record Outcome(String said, Optional<Register> shown) {

        static final Outcome SEALED = new Outcome("sealed", Optional.empty());

        static Outcome shown(Optional<Register> shown) {
            return new Outcome("here", shown);
        }

        static Outcome stale(long current) {
            return new Outcome("stale, it is " + current, Optional.empty());
        }

        static Outcome erased(boolean found) {
            return new Outcome(found ? "erased" : "nothing to erase", Optional.empty());
        }
    }

    record Read() implements Operation {
        @Override
        public Taken on(Optional<Register> before) {
            return new Taken(Outcome.shown(before), before);
        }
    }

    record Erase() implements Operation {
        @Override
        public Taken on(Optional<Register> before) {
            return new Taken(Outcome.erased(before.isPresent()), Optional.empty());
        }
    }

    /** Gives one answer. */
    record Change(Expected expected, String linkId, Answer answer) implements Operation {
        @Override
        public Taken on(Optional<Register> before) {
            if (before.isEmpty()) {
                return new Taken(Outcome.shown(before), before);
            }
            var now = before.get();
            if (now.sealed().isPresent()) {
                return new Taken(Outcome.SEALED, before);
            }
            var answers = now.answers().with(linkId, answer);
            var after = answers.equals(now.answers()) ? now : new Register(now.revision() + 1, answers, now.sealed());
            return unlessStale(expected, before, after);
        }
    }

    record Sealing(Expected expected, String result) implements Operation {
        @Override
        public Taken on(Optional<Register> before) {
            if (before.flatMap(Register::sealed).isPresent() || before.isEmpty()) {
                return new Taken(Outcome.shown(before), before);
            }
            var now = before.get();
            return unlessStale(expected, before, new Register(now.revision() + 1, now.answers(), Optional.of(result)));
        }
    }

    private static Taken unlessStale(Expected expected, Optional<Register> before, Register after) {
        long current = before.orElseThrow().revision();
        boolean stale = !expected.equals(Expected.ANY) && expected.revision() != current;
        return stale ? new Taken(Outcome.stale(current), before) : new Taken(Outcome.shown(Optional.of(after)), Optional.of(after));
    }
}
