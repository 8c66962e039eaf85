package org.foramen.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.foramen.questionnaire.Answers;

/** What a store of interviews does, said as simply as can be: two maps, one operation after the other. */
final class ModelStore {

    private record Kept(StoredInterview interview, Hash token) {
    }

    private record Use(Optional<String> interview, Hash request, Instant at) {
    }

    private final Clock clock;
    private final Map<String, Kept> interviews = new HashMap<>();
    private final Map<Hash, Use> uses = new HashMap<>();

    ModelStore(Clock clock) {
        this.clock = clock;
    }

    Created create(NewInterview begun) {
        var now = clock.instant();
        var interview = new StoredInterview(begun.credentials().id(), begun.origin(), now, now.plus(Duration.ofDays(1)),
                0, begun.answers(), Optional.empty());
        interviews.put(interview.id(), new Kept(interview, begun.credentials().token()));
        return new Created(interview, false);
    }

    Created create(NewInterview begun, IdempotencyKey key) {
        var use = uses.get(key.scope());
        if (use == null || !clock.instant().isBefore(use.at().plus(Duration.ofDays(1)))) {
            uses.put(key.scope(), new Use(Optional.of(begun.credentials().id()), key.request(), clock.instant()));
            return create(begun);
        }
        if (use.interview().isEmpty()) {
            throw new KeyRefused(KeyRefused.Reason.SPENT);
        }
        if (!use.request().equals(key.request())) {
            throw new KeyRefused(KeyRefused.Reason.OTHER_REQUEST);
        }
        var interview = interviews.get(use.interview().get()).interview();
        if (interview.revision() > 0) {
            throw new KeyRefused(KeyRefused.Reason.SPENT);
        }
        interviews.put(interview.id(), new Kept(interview, begun.credentials().token()));
        return new Created(interview, true);
    }

    Optional<StoredInterview> find(Credentials credentials) {
        return Optional.ofNullable(interviews.get(credentials.id()))
                .filter(kept -> kept.token().equals(credentials.token()))
                .map(Kept::interview)
                .filter(interview -> clock.instant().isBefore(interview.expires()));
    }

    Optional<StoredInterview> change(Credentials credentials, Expected expected,
                                     Function<StoredInterview, Answers> change) {
        return find(credentials).map(interview -> {
            if (interview.isSealed()) {
                throw new Sealed();
            }
            expected.check(interview.revision());
            var answers = change.apply(interview);
            return answers.equals(interview.answers()) ? interview : put(interview.answering(answers));
        });
    }

    Optional<StoredInterview> seal(Credentials credentials, Expected expected, String locale,
                                   Function<StoredInterview, byte[]> canonical) {
        return find(credentials).map(interview -> {
            if (interview.isSealed()) {
                return interview;
            }
            expected.check(interview.revision());
            var seal = new Seal(clock.instant(), locale, canonical.apply(interview));
            return put(interview.sealed(seal, clock.instant().plus(Duration.ofDays(30))));
        });
    }

    private StoredInterview put(StoredInterview interview) {
        interviews.computeIfPresent(interview.id(), (id, kept) -> new Kept(interview, kept.token()));
        return interview;
    }

    boolean erase(Credentials credentials) {
        boolean found = find(credentials).isPresent();
        if (found) {
            remove(credentials.id());
        }
        return found;
    }

    int sweep() {
        var expired = interviews.values().stream().map(Kept::interview)
                .filter(interview -> !clock.instant().isBefore(interview.expires())).map(StoredInterview::id).toList();
        expired.forEach(this::remove);
        return expired.size();
    }

    private void remove(String id) {
        interviews.remove(id);
        uses.replaceAll((scope, use) -> use.interview().equals(Optional.of(id))
                ? new Use(Optional.empty(), use.request(), use.at()) : use);
    }
}
