package org.foramen.api;

import jakarta.ws.rs.core.HttpHeaders;

/** When to get help without waiting for this service, in the language a client asks for. */
@FunctionalInterface
public interface HelpNow {

    String in(HttpHeaders headers);
}
