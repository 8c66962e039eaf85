package org.foramen.serving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.foramen.store.StoreBusy;
import org.foramen.store.StoreUnavailable;
import org.foramen.store.Versions;

/** The packs that new interviews begin with, and the older ones that interviews have begun with. */
public final class Packs {

    private static final System.Logger LOG = System.getLogger(Packs.class.getName());

    private final Map<String, ServedPack> configured = new LinkedHashMap<>();
    private final Map<String, ServedPack> byHash = new ConcurrentHashMap<>();
    private final Function<String, ServedPack> kept;
    /** Tried once: proving takes a second, and would fail again. */
    private final Set<String> unservable = ConcurrentHashMap.newKeySet();
    private volatile State state;

    /** @param installed the default one first */
    private record State(List<ServedPack> installed, Set<String> recalled) {
    }

    /**
     * @param configured the default one first
     * @param kept       gives a pack back by the content hash it was kept under
     */
    public Packs(List<ServedPack> configured, Function<String, ServedPack> kept) {
        this.kept = kept;
        configured.forEach(pack -> {
            this.configured.put(pack.pack().id(), pack);
            byHash.put(pack.pack().contentHash(), pack);
        });
        state = new State(List.copyOf(configured), Set.of());
    }

    /**
     * Serves what operators have chosen; a version that this program cannot serve is passed over, and said. Fails as the
     * store does; then everything stays as it was.
     */
    public void follow(Versions versions) {
        var ids = new LinkedHashSet<>(configured.keySet());
        ids.addAll(versions.activated().keySet());
        var installed = new ArrayList<ServedPack>();
        ids.forEach(id -> chosen(id, versions).or(() -> Optional.ofNullable(configured.get(id))).ifPresent(installed::add));
        state = new State(List.copyOf(installed), Set.copyOf(versions.recalled()));
    }

    private Optional<ServedPack> chosen(String id, Versions versions) {
        return versions.activated().getOrDefault(id, List.of()).stream()
                .filter(hash -> !versions.recalled().contains(hash)).flatMap(hash -> servable(hash).stream()).findFirst();
    }

    private Optional<ServedPack> servable(String contentHash) {
        if (unservable.contains(contentHash)) {
            return Optional.empty();
        }
        try {
            return Optional.of(load(contentHash));
        } catch (StoreBusy | StoreUnavailable e) {
            // Nothing is wrong with the pack: what is served now stays until it can be read.
            throw e;
        } catch (RuntimeException e) {
            unservable.add(contentHash);
            LOG.log(System.Logger.Level.ERROR, "the activated pack {0} cannot be served by this program: {1}", contentHash, e.getClass().getName());
            return Optional.empty();
        }
    }

    public List<ServedPack> installed() {
        return state.installed();
    }

    public ServedPack standard() {
        return installed().get(0);
    }

    public Optional<ServedPack> installed(String id) {
        return installed().stream().filter(pack -> pack.pack().id().equals(id)).findFirst();
    }

    /** Whether nothing may be recommended with this content any more. */
    public boolean isRecalled(String contentHash) {
        return state.recalled().contains(contentHash);
    }

    /** The pack with this content, if it is at hand. */
    public Optional<ServedPack> atHand(String contentHash) {
        return Optional.ofNullable(byHash.get(contentHash));
    }

    /** The pack with this content; an older one is read and proved again, which takes a while the first time. */
    public ServedPack load(String contentHash) {
        return byHash.computeIfAbsent(contentHash, kept);
    }
}
