package org.foramen.store;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What several threads did to one interview, and what each was told. */
record History(List<Event> events) {

    History {
        if (events.size() > Integer.SIZE) {
            throw new IllegalArgumentException("too long to be searched");
        }
        events = List.copyOf(events);
    }

    /**
     * Whether there is an order in which the operations, one after the other, give what was told, and in which none comes
     * before one that had returned when it was called. The search is that of Wing and Gong.
     */
    boolean isLinearizable() {
        return goesOn(0, Optional.of(Register.BEGUN), new HashSet<>());
    }

    /** Some of the operations, by their bits, and what is there after them. */
    private record Reached(int done, Optional<Register> there) {
    }

    private boolean goesOn(int done, Optional<Register> there, Set<Reached> tried) {
        if (Integer.bitCount(done) == events.size()) {
            return true;
        }
        if (!tried.add(new Reached(done, there))) {
            return false;
        }
        long firstReturn = Long.MAX_VALUE;
        for (int i = 0; i < events.size(); i++) {
            firstReturn = isDone(done, i) ? firstReturn : Math.min(firstReturn, events.get(i).returned());
        }
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            if (!isDone(done, i) && event.called() < firstReturn) {
                var taken = event.operation().on(there);
                if (taken.outcome().equals(event.outcome()) && goesOn(done | 1 << i, taken.after(), tried)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDone(int done, int event) {
        return (done >> event & 1) == 1;
    }
}
