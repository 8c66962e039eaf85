package org.foramen.serving;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The packs that are installed, and the older ones that interviews have begun with. */
public final class Packs {

    private final List<ServedPack> installed;
    private final Map<String, ServedPack> byHash = new ConcurrentHashMap<>();
    private final Function<String, ServedPack> kept;

    /**
     * @param installed the default one first
     * @param kept      gives a pack back by the content hash it was kept under
     */
    public Packs(List<ServedPack> installed, Function<String, ServedPack> kept) {
        this.installed = List.copyOf(installed);
        this.kept = kept;
        installed.forEach(pack -> byHash.put(pack.pack().contentHash(), pack));
    }

    public List<ServedPack> installed() {
        return installed;
    }

    public ServedPack standard() {
        return installed.get(0);
    }

    public Optional<ServedPack> installed(String id) {
        return installed.stream().filter(pack -> pack.pack().id().equals(id)).findFirst();
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
