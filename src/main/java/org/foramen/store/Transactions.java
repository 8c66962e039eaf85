package org.foramen.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.foramen.questionnaire.Answers;

/** What each operation does within its transaction, in SQL that both SQLite and PostgreSQL take. */
final class Transactions {

    /** So many interviews are erased at once; more would keep the other writes waiting. */
    static final int SWEPT_AT_ONCE = 200;

    /** Long enough for a few sweeps. */
    private static final Duration LAST_MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Lifetimes lifetimes;

    Transactions(Clock clock, Lifetimes lifetimes) {
        this.clock = clock;
        this.lifetimes = lifetimes;
    }

    Created create(Session session, NewInterview begun) throws SQLException {
        var origin = begun.origin();
        if (!PackTable.has(session, origin.packHash())) {
            throw new IllegalStateException("the pack " + origin.packHash() + " is not kept");
        }
        var now = now();
        var interview = new StoredInterview(begun.credentials().id(), origin, now, now.plus(lifetimes.open()), 0,
                begun.answers(), Optional.empty());
        InterviewTable.insert(session, interview, begun.credentials().token());
        return new Created(interview, false);
    }

    Created create(Session session, NewInterview begun, IdempotencyKey key) throws SQLException {
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
        var interview = InterviewTable.find(session, id, now()).filter(i -> i.revision() == 0).orElseThrow(() -> spent);
        InterviewTable.changeToken(session, id, begun.credentials().token());
        return new Created(interview, true);
    }

    Optional<StoredInterview> find(Session session, Credentials credentials) throws SQLException {
        return InterviewTable.find(session, credentials, now());
    }

    Optional<StoredInterview> change(Session session, Credentials credentials, Expected expected,
                                     Function<StoredInterview, Answers> change) throws SQLException {
        var found = find(session, credentials);
        if (found.isEmpty()) {
            return found;
        }
        var interview = found.get();
        if (interview.isSealed()) {
            throw new Sealed();
        }
        expected.check(interview.revision());
        var answers = change.apply(interview);
        if (answers.equals(interview.answers())) {
            return found;
        }
        var changed = interview.answering(answers);
        InterviewTable.answer(session, changed.id(), changed.revision(), answers);
        return Optional.of(changed);
    }

    Optional<StoredInterview> seal(Session session, Credentials credentials, Expected expected, String locale,
                                   Function<StoredInterview, byte[]> canonical) throws SQLException {
        var found = find(session, credentials);
        if (found.isEmpty() || found.get().isSealed()) {
            return found;
        }
        var interview = found.get();
        expected.check(interview.revision());
        return Optional.of(seal(session, interview, new Seal(now(), locale, canonical.apply(interview))));
    }

    List<StoredInterview> aboutToExpire(Session session, String behind) throws SQLException {
        return InterviewTable.open(session, now().plus(LAST_MINUTE), behind, SWEPT_AT_ONCE);
    }

    /** Unless it was changed, sealed or erased meanwhile. */
    void seal(Session session, StoredInterview interview, String locale, byte[] canonical) throws SQLException {
        if (InterviewTable.find(session, interview.id(), Instant.EPOCH).filter(interview::equals).isPresent()) {
            seal(session, interview, new Seal(now(), locale, canonical));
        }
    }

    private StoredInterview seal(Session session, StoredInterview interview, Seal seal) throws SQLException {
        var sealed = interview.sealed(seal, seal.at().plus(lifetimes.sealed()));
        InterviewTable.seal(session, sealed.id(), sealed.revision(), seal, sealed.expires());
        return sealed;
    }

    boolean erase(Session session, Credentials credentials) throws SQLException {
        var found = find(session, credentials);
        if (found.isPresent()) {
            InterviewTable.delete(session, found.get().id());
            session.leaveNoTrace();
        }
        return found.isPresent();
    }

    /** Also asks for the traces of earlier erasures to be removed, should that have failed then. */
    int sweep(Session session) throws SQLException {
        session.leaveNoTrace();
        KeyTable.deleteUntil(session, now().minus(lifetimes.key()));
        return InterviewTable.deleteExpired(session, now(), SWEPT_AT_ONCE);
    }

    void keepPack(Session session, String contentHash, Map<String, byte[]> files) throws SQLException {
        if (!PackTable.has(session, contentHash)) {
            PackTable.insert(session, contentHash, files);
        }
    }

    /** As exact as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
