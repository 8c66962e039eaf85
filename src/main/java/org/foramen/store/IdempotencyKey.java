package org.foramen.store;

/**
 * What is kept of an {@code Idempotency-Key} that came with a request.
 *
 * @param scope   stands for the client and its key
 * @param request stands for what was asked, so that the key cannot be used for something else
 */
public record IdempotencyKey(Hash scope, Hash request) {
}
