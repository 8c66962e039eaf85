package org.foramen.web;

import java.util.Optional;
import org.foramen.access.ClientKey;
import org.foramen.store.Client.Kind;

/** The key of a partner with which the pages of this service begin interviews; anybody can read it there. */
public record PageKey(Optional<String> text) {

    /** @throws IllegalArgumentException when it is no partner's key: that of a device would be a secret no more */
    public PageKey {
        if (text.isPresent() && text.flatMap(ClientKey::parse).filter(key -> key.kind() == Kind.PARTNER).isEmpty()) {
            throw new IllegalArgumentException("foramen.page-key is not a key of a partner - make one by: admin key create --partner");
        }
    }
}
