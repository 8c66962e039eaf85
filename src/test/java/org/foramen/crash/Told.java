package org.foramen.crash;

import java.util.Optional;

/** An interview as its client knows it: what was acknowledged last, and what was asked for and not answered yet. */
final class Told {

    final String id;
    final String token;

    private State acknowledged = State.BEGUN;
    private Optional<State> pending = Optional.empty();

    Told(String id, String token) {
        this.id = id;
        this.token = token;
    }

    State acknowledged() {
        return acknowledged;
    }

    void asking(State next) {
        pending = Optional.of(next);
    }

    /** The service has answered with success, so this has to last. */
    void acknowledge() {
        acknowledged = pending.orElseThrow();
        pending = Optional.empty();
    }

    /**
     * Takes what was found after a crash for settled. It may be what was acknowledged last or, all of it, what was asked
     * for after that.
     *
     * @return how many acknowledged answers are not as they have to be
     */
    int settle(State found) {
        boolean kept = found.equals(acknowledged) || pending.filter(found::equals).isPresent();
        var answers = acknowledged.answers().entrySet();
        long gone = answers.stream().filter(a -> !a.getValue().equals(found.answers().get(a.getKey()))).count();
        acknowledged = found;
        pending = Optional.empty();
        // With no answer gone, something else is: an erased interview is back, or a revision, or there is one answer more.
        return kept ? 0 : (int) Math.max(1, gone);
    }
}
