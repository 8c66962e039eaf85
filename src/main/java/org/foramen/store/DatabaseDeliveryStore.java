package org.foramen.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Messages to partners in a database. */
public final class DatabaseDeliveryStore implements DeliveryStore {

    private final Database database;
    private final Clock clock;
    private final InterviewTable interviews;

    /** @param vault the one the database was opened with */
    public DatabaseDeliveryStore(Database database, Clock clock, Vault vault) {
        this.database = database;
        this.clock = clock;
        interviews = new InterviewTable(vault);
    }

    @Override
    public boolean isDue() {
        return database.read(session -> DeliveryTable.isDue(session, clock.instant()));
    }

    @Override
    public CompletionStage<List<Delivery>> claim(int most, Duration lease) {
        return database.write(session -> {
            var now = clock.instant();
            var deliveries = new ArrayList<Delivery>();
            for (var claimed : DeliveryTable.claim(session, now, now.plus(lease), most)) {
                var delivery = delivery(session, claimed, now);
                if (delivery.isPresent()) {
                    deliveries.add(delivery.get());
                } else {
                    DeliveryTable.delete(session, claimed.id());
                }
            }
            return deliveries;
        });
    }

    /** Empty when there is nothing to tell any more, or nobody to tell it to. */
    private Optional<Delivery> delivery(Session session, DeliveryTable.Claimed claimed, Instant now) throws SQLException {
        var webhook = ClientTable.webhook(session, claimed.client());
        return interviews.find(session, claimed.interview(), now).flatMap(interview ->
                webhook.map(url -> new Delivery(claimed.id(), claimed.tries(), claimed.client(), url, interview)));
    }

    @Override
    public CompletionStage<Void> postpone(String id, Duration wait) {
        return database.write(session -> {
            DeliveryTable.postpone(session, id, clock.instant().plus(wait));
            return null;
        });
    }

    @Override
    public CompletionStage<Void> finish(String id) {
        return database.write(session -> {
            DeliveryTable.delete(session, id);
            return null;
        });
    }
}
