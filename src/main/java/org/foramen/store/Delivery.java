package org.foramen.store;

import java.net.URI;

/**
 * The message to a partner that an interview which began with its key is sealed.
 *
 * @param id     the same at every try
 * @param tries  how many there were, with the one that begins now
 * @param client the id of the partner's key
 */
public record Delivery(String id, int tries, String client, URI webhook, StoredInterview interview) {
}
