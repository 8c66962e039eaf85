package org.foramen.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.foramen.questionnaire.Answers;
import org.foramen.store.InterviewTable.Kept;

/** What each operation does within its transaction, in SQL that both SQLite and PostgreSQL take. */
final class Transactions {

    /** So many interviews are erased at once; more would keep the other writes waiting. */
    static final int SWEPT_AT_ONCE = 200;

    /** Long enough for a few sweeps. */
    private static final Duration LAST_MINUTE = Duration.ofMinutes(1);

    /** Longer than anything is kept. */
    private static final Duration TOMBSTONES = Duration.ofDays(400);

    private final Clock clock;
    private final Lifetimes lifetimes;
    private final InterviewTable interviews;

    Transactions(Clock clock, Lifetimes lifetimes, Vault vault) {
        this.clock = clock;
        this.lifetimes = lifetimes;
        interviews = new InterviewTable(vault);
    }

    Created create(Session session, NewInterview begun) throws SQLException {
        var origin = begun.origin();
        if (!PackTable.has(session, origin.packHash())) {
            throw new IllegalStateException("the pack " + origin.packHash() + " is not kept");
        }
        var now = now();
        var interview = new StoredInterview(begun.credentials().id(), origin, now, now.plus(lifetimes.open()), 0,
                begun.answers(), Optional.empty());
        interviews.insert(session, interview, begun.credentials().token());
        return new Created(interview, false);
    }

    Created create(Session session, NewInterview begun, IdempotencyKey key) throws SQLException {
        if (!session.dialect().claim(session, key.scope())) {
            throw new KeyRefused(KeyRefused.Reason.IN_PROGRESS);
        }
        var use = KeyTable.find(session, key.scope(), now().minus(lifetimes.key()));
        if (use.isPresent()) {
            return replay(session, begun, key, use.get());
        }
        var created = create(session, begun);
        KeyTable.put(session, key, created.interview().id(), created.interview().created());
        return created;
    }

    private Created replay(Session session, NewInterview begun, IdempotencyKey key, KeyTable.Use use)
            throws SQLException {
        var spent = new KeyRefused(KeyRefused.Reason.SPENT);
        String id = use.interview().orElseThrow(() -> spent);
        if (!use.request().equals(key.request())) {
            throw new KeyRefused(KeyRefused.Reason.OTHER_REQUEST);
        }
        var interview = interviews.lock(session, id, now()).map(Kept::interview).filter(i -> i.revision() == 0)
                .orElseThrow(() -> spent);
        InterviewTable.changeToken(session, id, begun.credentials().token());
        return new Created(interview, true);
    }

    Optional<StoredInterview> find(Session session, Credentials credentials) throws SQLException {
        return interviews.find(session, credentials, now());
    }

    Optional<StoredInterview> change(Session session, Credentials credentials, Expected expected,
                                     Function<StoredInterview, Answers> change) throws SQLException {
        var found = interviews.lock(session, credentials, now());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var interview = found.get().interview();
        if (interview.isSealed()) {
            throw new Sealed();
        }
        expected.check(interview.revision());
        var answers = change.apply(interview);
        if (answers.equals(interview.answers())) {
            return Optional.of(interview);
        }
        var changed = interview.answering(answers);
        interviews.answer(session, found.get(), changed);
        return Optional.of(changed);
    }

    Optional<StoredInterview> seal(Session session, Credentials credentials, Expected expected, String locale,
                                   Function<StoredInterview, byte[]> canonical) throws SQLException {
        var found = interviews.lock(session, credentials, now());
        if (found.isEmpty() || found.get().interview().isSealed()) {
            return found.map(Kept::interview);
        }
        var interview = found.get().interview();
        expected.check(interview.revision());
        return Optional.of(seal(session, found.get(), new Seal(now(), locale, canonical.apply(interview))));
    }

    List<StoredInterview> aboutToExpire(Session session, String behind) throws SQLException {
        var open = new ArrayList<StoredInterview>();
        for (var id : InterviewTable.open(session, now().plus(LAST_MINUTE), behind, SWEPT_AT_ONCE)) {
            interviews.find(session, id, Instant.EPOCH).ifPresent(open::add);
        }
        return open;
    }

    /** Unless it was changed, sealed or erased meanwhile. */
    void seal(Session session, StoredInterview interview, String locale, byte[] canonical) throws SQLException {
        var found = interviews.lock(session, interview.id(), Instant.EPOCH);
        if (found.map(Kept::interview).filter(interview::equals).isPresent()) {
            seal(session, found.get(), new Seal(now(), locale, canonical));
        }
    }

    /** Every way of sealing comes through here, so that none is forgotten to be told. */
    private StoredInterview seal(Session session, Kept kept, Seal seal) throws SQLException {
        var sealed = kept.interview().sealed(seal, seal.at().plus(lifetimes.sealed()));
        interviews.seal(session, kept, sealed, seal);
        var client = sealed.origin().client();
        if (client.isPresent()) {
            DeliveryTable.insert(session, sealed, client.get(), seal.at());
        }
        return sealed;
    }

    Optional<HandedOver> handOver(Session session, Credentials credentials, Hash code, String locale,
                                  Function<StoredInterview, byte[]> canonical) throws SQLException {
        var sealed = seal(session, credentials, Expected.ANY, locale, canonical);
        if (sealed.isEmpty()) {
            return Optional.empty();
        }
        var expires = now().plus(lifetimes.code());
        HandoverTable.put(session, sealed.get().id(), code, expires);
        return Optional.of(new HandedOver(sealed.get(), expires));
    }

    Optional<StoredInterview> redeem(Session session, Hash code) throws SQLException {
        var interview = HandoverTable.take(session, code, now());
        return interview.isEmpty() ? Optional.empty() : interviews.find(session, interview.get(), now());
    }

    boolean erase(Session session, Credentials credentials) throws SQLException {
        var found = interviews.lock(session, credentials, now());
        if (found.isPresent()) {
            interviews.delete(session, credentials.id(), now());
            session.leaveNoTrace();
        }
        return found.isPresent();
    }

    /** Also asks for the traces of earlier erasures to be removed, should that have failed then. */
    int sweep(Session session) throws SQLException {
        session.leaveNoTrace();
        DataKeyTable.deleteUntil(session, now().minus(TOMBSTONES));
        KeyTable.deleteUntil(session, now().minus(lifetimes.key()));
        HandoverTable.deleteExpired(session, now());
        return interviews.deleteExpired(session, now(), SWEPT_AT_ONCE);
    }

    void keepPack(Session session, String contentHash, Map<String, byte[]> files) throws SQLException {
        PackTable.keep(session, contentHash, files);
    }

    /** As exact as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
