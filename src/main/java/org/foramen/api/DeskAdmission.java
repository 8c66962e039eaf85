package org.foramen.api;

import jakarta.ws.rs.core.HttpHeaders;
import org.foramen.access.Clients;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.Refused;
import org.foramen.api.problem.RefusedAlike;
import org.foramen.store.Client;

/** Lets in a desk by the key of a device, which is needed there even where nothing else needs a key. */
public final class DeskAdmission {

    private static final String HEADER = "X-Client-Key";

    private final Clients clients;

    public DeskAdmission(Clients clients) {
        this.clients = clients;
    }

    Client device(HttpHeaders headers) {
        var given = headers.getRequestHeader(HEADER);
        if (given == null || given.isEmpty()) {
            throw new Refused(Problem.of(Code.CLIENT_KEY_REQUIRED, "A result is handed to a device, and the request has no key of one."));
        }
        var client = clients.withKey(given.get(0)).orElseThrow(() -> new RefusedAlike(Code.CLIENT_KEY_UNKNOWN));
        if (client.isPartner()) {
            throw new Refused(Problem.of(Code.DEVICE_KEY_REQUIRED));
        }
        return client;
    }
}
