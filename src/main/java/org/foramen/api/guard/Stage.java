package org.foramen.api.guard;

/** How far a request has come through the {@link Gate}. */
enum Stage {
    /** Nothing of a request has arrived. */
    WAITING,
    HEAD,
    BODY,
    /** A request was let through and is not answered yet. */
    ANSWERING,
    REFUSED
}
