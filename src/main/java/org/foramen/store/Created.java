package org.foramen.store;

/** The interview that a create gave; replayed when an earlier request with the same key had made it. */
public record Created(StoredInterview interview, boolean replayed) {
}
