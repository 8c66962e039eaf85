package org.foramen.store;

/** What opens an interview: its id and the hash of the token that was given out with it. */
public record Credentials(String id, Hash token) {
}
