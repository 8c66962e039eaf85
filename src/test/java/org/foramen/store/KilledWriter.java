package org.foramen.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.foramen.questionnaire.Answer;

/** Counts up an answer in each of several interviews until it is killed, and says what was acknowledged. */
final class KilledWriter {

    static final int CLIENTS = 8;
    static final String LINK_ID = "count";

    private KilledWriter() {
    }

    static Credentials credentials(int round, int client) {
        return new Credentials(round + "-" + client, Samples.hash(client));
    }

    public static void main(String[] arguments) {
        int round = Integer.parseInt(arguments[1]);
        var store = Samples.open(Path.of(arguments[0]), Clock.systemUTC());
        var threads = Executors.newFixedThreadPool(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            threads.execute(() -> {
                try {
                    count(store, credentials(round, client), client);
                } finally {
                    // It never ends well by itself; whoever waits for it must not wait for ever.
                    Runtime.getRuntime().halt(1);
                }
            });
        }
    }

    private static void count(InterviewStore store, Credentials credentials, int client) {
        Samples.join(store.create(Samples.begun(credentials)));
        for (int count = 1; ; count++) {
            var answer = Answer.of(count);
            Samples.join(store.change(credentials, Expected.ANY, i -> i.answers().with(LINK_ID, answer)));
            System.out.println(client + " " + count);
        }
    }
}
