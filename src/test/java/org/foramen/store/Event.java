package org.foramen.store;

/**
 * An operation as one of several threads saw it.
 *
 * @param called   when, by a count that all threads share
 * @param returned the same, of the reply
 */
record Event(Operation operation, Operation.Outcome outcome, long called, long returned) {
}
