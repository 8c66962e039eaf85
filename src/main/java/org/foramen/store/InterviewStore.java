package org.foramen.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.foramen.questionnaire.Answers;

/**
 * Where interviews are kept.
 *
 * <p>A write is answered when it is durable, never before. Any stage may fail with {@link StoreBusy} or
 * {@link StoreUnavailable}. An interview that does not exist, is opened with another token, has expired or was erased
 * is absent, and the four cannot be told apart.
 */
public interface InterviewStore extends AutoCloseable {

    CompletionStage<Created> create(NewInterview interview);

    /**
     * Creates an interview once for a key. While the interview has no change the key gives it again, under the new
     * token alone; after that it fails with {@link KeyRefused}.
     */
    CompletionStage<Created> create(NewInterview interview, IdempotencyKey key);

    Optional<StoredInterview> find(Credentials credentials);

    /**
     * Replaces the answers by what {@code change} makes of the interview, which no one else changes meanwhile. Equal
     * answers leave the revision as it is. What {@code change} throws is the outcome, and nothing is stored. It runs
     * where all writes wait for it.
     *
     * @return the interview after the change; fails with {@link Sealed} or {@link StaleRevision}
     */
    CompletionStage<Optional<StoredInterview>> change(Credentials credentials, Expected expected,
                                                      Function<StoredInterview, Answers> change);

    /**
     * Freezes the interview with its result. One that is sealed already is given as it is.
     *
     * @param canonical the result of the interview, as canonical JSON in this locale
     * @return the sealed interview; fails with {@link StaleRevision}
     */
    CompletionStage<Optional<StoredInterview>> seal(Credentials credentials, Expected expected, String locale,
                                                    Function<StoredInterview, byte[]> canonical);

    /**
     * Some interviews that are not sealed and will expire within a minute, or have done so, in the order of their ids.
     *
     * @param behind the id of the last one that is known; empty for the first ones
     * @return empty when there are no more
     */
    List<StoredInterview> aboutToExpire(String behind);

    /**
     * Freezes an interview on behalf of the service, unless it was changed, sealed or erased meanwhile.
     *
     * @param canonical the result of the interview, as canonical JSON in this locale
     */
    CompletionStage<Void> seal(StoredInterview interview, String locale, byte[] canonical);

    /**
     * Seals the interview as {@link #seal} does, and lets a code open its result once; an earlier code opens nothing.
     *
     * @param code stands for the code, which is not kept
     */
    CompletionStage<Optional<HandedOver>> handOver(Credentials credentials, Hash code, String locale,
                                                   Function<StoredInterview, byte[]> canonical);

    /** The sealed interview of a code that was not used before and is not too old; from now on it opens nothing. */
    CompletionStage<Optional<StoredInterview>> redeem(Hash code);

    /** Removes the interview, and every trace of it from the files. Says whether there was one. */
    CompletionStage<Boolean> erase(Credentials credentials);

    /** Erases what has expired, and what erasures may have left over; to be called at least once a minute. */
    CompletionStage<Integer> sweep();

    /** Keeps all files of a pack for ever, by path; a content hash that is kept already stays as it is. */
    CompletionStage<Void> keepPack(String contentHash, Map<String, byte[]> files);

    /** The files of a pack, by path, in order of the paths. */
    Optional<Map<String, byte[]>> pack(String contentHash);

    /** Who may begin interviews, in the same place. */
    ClientStore clients();

    @Override
    void close();
}
