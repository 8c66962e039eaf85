package org.foramen.api;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.foramen.access.ClientId;
import org.foramen.access.ClientKey;
import org.foramen.access.Clients;
import org.foramen.store.Client;
import org.foramen.store.Client.Kind;
import org.foramen.store.ClientStore;

/** Makes clients of the service under test; what is made counts at once. */
@Singleton
public class MadeClients {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final ClientStore store;
    private final Clients clients;
    private final SecureRandom random;

    MadeClients(ClientStore store, Clients clients, SecureRandom random) {
        this.store = store;
        this.clients = clients;
        this.random = random;
    }

    /** A client and its key. */
    public record Made(Client client, String key) {
    }

    public Made partner(String... origins) {
        return make(Kind.PARTNER, 100_000, 1_000_000, origins);
    }

    public Made device() {
        return make(Kind.DEVICE, 100_000, 1_000_000);
    }

    public Made make(Kind kind, int perMinute, int perDay, String... origins) {
        var key = ClientKey.create(kind, random);
        var client = new Client(ClientId.create(random).text(), kind, "made by a test", Set.of(origins), perMinute, perDay, Optional.empty());
        store.add(client, key.hash()).toCompletableFuture().join();
        clients.refresh();
        return new Made(client, key.reveal());
    }

    public void revoke(Made made) {
        store.revoke(made.client().id()).toCompletableFuture().join();
        clients.refresh();
    }

    /** One that nothing was counted for yet; the test's own address is a trusted proxy in {@link KeysAreNeeded}. */
    public static String anotherAddress() {
        int number = ADDRESSES.incrementAndGet();
        return "198.18." + number / 256 % 256 + "." + number % 256;
    }
}
