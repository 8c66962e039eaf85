package org.foramen.start;

/** Whose forwarded headers are believed. */
public enum Proxies {
    /** Nobody's: they are not read. */
    OFF,
    /** Those of the proxies that are named. */
    NAMED,
    /** Anybody's, so that everyone can say to be anyone. */
    ANYBODY
}
