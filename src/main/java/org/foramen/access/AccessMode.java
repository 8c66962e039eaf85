package org.foramen.access;

/** Who may begin an interview or ask for an evaluation. */
public enum AccessMode {
    /** Everybody who reaches the service, as often as they like. */
    OPEN,
    /** Clients with a key, within its limits. */
    KEYS
}
