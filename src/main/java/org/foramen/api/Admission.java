package org.foramen.api;

import java.util.Optional;
import org.foramen.access.AccessMode;
import org.foramen.access.CurrentClient;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.Refused;
import org.foramen.store.Client;

/**
 * Lets in who may begin something. Asked by what begins it, and not by a path: a path can be spelled in several ways.
 */
public final class Admission {

    private final AccessMode mode;
    private final CurrentClient current;

    public Admission(AccessMode mode, CurrentClient current) {
        this.mode = mode;
        this.current = current;
    }

    /** The client of this request; none only where none is needed. */
    Optional<Client> client() {
        if (mode == AccessMode.OPEN) {
            return Optional.empty();
        }
        return Optional.of(current.now().orElseThrow(() -> new Refused(Problem.of(Code.CLIENT_KEY_REQUIRED))));
    }
}
