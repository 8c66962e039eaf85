package org.foramen.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Begins interviews, answers, changes its mind and erases, and notes what was acknowledged, until the service dies. */
final class Client implements Runnable {

    private static final int BUSY = 503;
    private static final int MOST_CHANGES = 40;
    private static final int MOST_AT_ONCE = 4;

    /** Questions that always apply, so that no answer is refused, with some of their answers as they are given back. */
    private static final Map<String, List<?>> QUESTIONS = Map.of(
            "age", IntStream.rangeClosed(0, 120).boxed().toList(),
            "main_symptoms", List.of(List.of("pain"), List.of("pain", "tingling"), List.of("fatigue")),
            "regions", List.of(List.of("neck"), List.of("leg", "low_back"), List.of("none")),
            "duration", List.of("lt_1w", "1_6w", "6_12w", "gt_12w"),
            "saddle_numbness", List.of("yes", "no", "unsure"),
            "bowel_change", List.of("yes", "no", "unsure"),
            "fever", List.of("yes", "no", "unsure"),
            "trend", List.of("better", "same", "worse"));

    private final List<Told> interviews = new ArrayList<>();
    private final Http http;
    private final Random random;
    private final Trigger trigger;
    private long answers;
    private int begun;
    private Throwable failure;

    /** @param trigger told of every acknowledgement */
    Client(Http http, Random random, Trigger trigger) {
        this.http = http;
        this.random = random;
        this.trigger = trigger;
    }

    @Override
    public void run() {
        try {
            while (true) {
                walk();
            }
        } catch (IOException e) {
            failure = trigger.pulled() && !(e instanceof Http.Refused) ? null : e;
        } catch (InterruptedException | RuntimeException e) {
            failure = e;
        }
    }

    private void walk() throws IOException, InterruptedException {
        begun++;
        try {
            var told = http.begin();
            interviews.add(told);
            for (int change = random.nextInt(MOST_CHANGES); change > 0; change--) {
                change(told);
            }
            if (random.nextInt(4) == 0) {
                erase(told);
            }
        } catch (Http.Refused e) {
            if (e.status != BUSY) {
                throw e;
            }
            // Done or not done; it is not touched again, and read when the service is back.
        }
    }

    private void change(Told told) throws IOException, InterruptedException {
        var now = told.acknowledged();
        if (!now.answers().isEmpty() && random.nextInt(8) == 0) {
            var linkId = any(now.answers().keySet().stream().sorted().toList());
            told.asking(now.without(linkId));
            acknowledge(told, http.takeBack(told, linkId));
            return;
        }
        var some = some();
        told.asking(now.with(some));
        acknowledge(told, http.put(told, some));
        answers += some.size();
    }

    private void erase(Told told) throws IOException, InterruptedException {
        told.asking(State.ERASED);
        http.erase(told);
        acknowledge(told, State.ERASED);
    }

    private void acknowledge(Told told, State reply) {
        told.acknowledge();
        trigger.acknowledged();
        if (!reply.equals(told.acknowledged())) {
            throw new IllegalStateException("a reply that does not hold what was asked for");
        }
    }

    private Map<String, JsonNode> some() {
        Map<String, JsonNode> some = new HashMap<>();
        for (int i = 1 + random.nextInt(MOST_AT_ONCE); i > 0; i--) {
            var linkId = any(QUESTIONS.keySet().stream().sorted().toList());
            some.put(linkId, Http.JSON.valueToTree(any(QUESTIONS.get(linkId))));
        }
        return some;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    List<Told> interviews() {
        return interviews;
    }

    /** Answers in acknowledged requests. */
    long answers() {
        return answers;
    }

    /** Interviews that may have come to be without it knowing. */
    int unheard() {
        return begun - interviews.size();
    }

    /** What else than the death of the service ended it. */
    Throwable failure() {
        return failure;
    }
}
