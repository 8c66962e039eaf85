package org.foramen.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What happened, before it is a line of the log.
 *
 * @param interview the id of one
 */
record Entry(Instant at, Event event, Optional<String> interview, Caller caller, String outcome) {
}
