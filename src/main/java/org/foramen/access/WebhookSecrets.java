package org.foramen.access;

import java.nio.charset.StandardCharsets;
import org.foramen.store.KeyedHash;

/** Makes the secrets with which partners are written to, each its own, of the service's: none has to be kept. */
public final class WebhookSecrets {

    private final KeyedHash hash;

    public WebhookSecrets(byte[] secret) {
        hash = new KeyedHash(secret);
    }

    /** @param client the id of the partner's key */
    public WebhookSecret of(String client) {
        return new WebhookSecret(hash.of("webhook", client.getBytes(StandardCharsets.UTF_8)).bytes());
    }
}
