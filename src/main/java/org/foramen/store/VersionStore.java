package org.foramen.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where operators choose versions of packs; what they choose holds for every process. It fails as {@link InterviewStore} does. */
public interface VersionStore {

    /** @throws StoreUnavailable when it cannot be read now */
    Versions current();

    /** The content hashes of all packs that are kept, in their order. */
    List<String> kept();

    /** The files of one of them, by path. */
    Optional<Map<String, byte[]>> files(String contentHash);

    /** Keeps all files of a pack for ever; what is kept already stays as it is. */
    CompletionStage<Void> keep(String contentHash, Map<String, byte[]> files);

    /** From now on new interviews begin with this version, which must be kept. */
    CompletionStage<Void> activate(String packId, String contentHash);

    /**
     * Takes the newest choice back.
     *
     * @return what it was; empty when none is left
     */
    CompletionStage<Optional<String>> rollBack(String packId);

    /** For good: no interview begins or goes on with it, and what was sealed with it is marked. */
    CompletionStage<Void> recall(String contentHash);
}
