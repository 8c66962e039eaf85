package org.foramen.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.foramen.store.Client;
import org.foramen.store.Hash;
import org.foramen.store.KeptClient;

/** The clients whose keys count now, as they were in the store a moment ago: asking them never waits for it. */
public final class Clients {

    private final Supplier<List<KeptClient>> kept;
    private volatile Snapshot snapshot = new Snapshot(Map.of(), Set.of());

    public Clients(Supplier<List<KeptClient>> kept) {
        this.kept = kept;
    }

    private record Snapshot(Map<Hash, Client> byKey, Set<String> origins) {

        static Snapshot of(List<KeptClient> kept) {
            var active = kept.stream().filter(KeptClient::isActive).toList();
            return new Snapshot(
                    active.stream().collect(Collectors.toUnmodifiableMap(KeptClient::key, KeptClient::client)),
                    active.stream().flatMap(one -> one.client().origins().stream()).collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** To be called every few seconds. When it fails, as the store does, what was known before still counts. */
    public void refresh() {
        snapshot = Snapshot.of(kept.get());
    }

    /** Whose key this is. What cannot be a key, is unknown or was revoked is nobody's. */
    public Optional<Client> withKey(String key) {
        return ClientKey.parse(key).map(ClientKey::hash).flatMap(hash -> Optional.ofNullable(snapshot.byKey().get(hash)));
    }

    public Optional<Client> withId(String id) {
        return snapshot.byKey().values().stream().filter(client -> client.id().equals(id)).findFirst();
    }

    /** Whether pages of this origin may send the key of any client. */
    public boolean isOrigin(String origin) {
        return snapshot.origins().contains(origin);
    }
}
