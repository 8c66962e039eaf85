package org.foramen.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * One client that has whole interviews one after the other, a call every so often: begun, answered, the result read, an
 * answer changed, read again, every third erased. A call that comes late because the one before took long counts from
 * when it was due.
 */
final class Regular implements Runnable {

    private static final int ERASED = 3;

    /** What all of them tell. */
    record Told(Queue<Long> nanos, AtomicLong calls, Queue<String> problems) {
        Told() {
            this(new ConcurrentLinkedQueue<>(), new AtomicLong(), new ConcurrentLinkedQueue<>());
        }
    }

    /** An interview that has to be there, and the value it has to have. */
    private record Kept(String path, String token, int score) {
    }

    private final URI service;
    private final long period;
    private final Told told;
    private final String answers;
    private final List<Kept> kept = new ArrayList<>();
    private volatile boolean over;
    private long due;

    /** @param period nanoseconds from one call to the next; 0 for at once */
    Regular(URI service, long period, long first, Told told) throws IOException {
        this.service = service;
        this.period = period;
        this.told = told;
        due = System.nanoTime() + first;
        answers = "{\"answers\": " + Http.JSON.readTree(Files.readString(Path.of("src/test/load/routine.json"))) + "}";
    }

    void stop() {
        over = true;
    }

    @Override
    public void run() {
        try (var line = new OpenLine(service)) {
            for (int number = 0; !over; number++) {
                interview(line, number);
            }
        } catch (IOException | RuntimeException e) {
            told.problems.add("no reply: " + e);
        }
    }

    private void interview(OpenLine line, int number) throws IOException {
        var begun = call(line, "POST", "/v1/interviews", "", "", 201);
        var path = "/v1/interviews/" + begun.path("id").asText();
        var token = begun.path("accessToken").asText();
        call(line, "PUT", path + "/answers/age", token, "{\"value\": " + (30 + number % 50) + "}", 200);
        call(line, "PUT", path + "/answers", token, answers, 200);
        call(line, "GET", path + "/result", token, "", 200);
        var last = new Kept(path, token, number % 11);
        call(line, "PUT", path + "/answers/pain_score", token, "{\"value\": " + last.score + "}", 200);
        if (!isThere(last, call(line, "GET", path, token, "", 200))) {
            told.problems.add("an answer is not there at once");
        }
        if (number % ERASED == 0) {
            call(line, "DELETE", path, token, "", 204);
        } else {
            kept.add(last);
        }
    }

    private JsonNode call(OpenLine line, String method, String path, String token, String body, int expected) throws IOException {
        // What is measured at full speed has no time to be due.
        long asked = period == 0 ? System.nanoTime() : due;
        due += period;
        while (period > 0 && System.nanoTime() < asked) {
            LockSupport.parkNanos(asked - System.nanoTime());
        }
        var heard = line.ask(method, path, token, body);
        told.nanos.add(System.nanoTime() - asked);
        told.calls.incrementAndGet();
        if (heard.status() != expected) {
            told.problems.add(method + " answered with " + heard.status());
        }
        return heard.body().isEmpty() ? Http.JSON.missingNode() : Http.JSON.readTree(heard.body());
    }

    private static boolean isThere(Kept one, JsonNode interview) {
        return interview.path("answers").path("pain_score").asInt(-1) == one.score;
    }

    /** How many were kept. */
    int kept() {
        return kept.size();
    }

    /** Reads again what was kept; how many of them are not as they were acknowledged. */
    int lost() throws IOException {
        int lost = 0;
        try (var line = new OpenLine(service)) {
            for (var one : kept) {
                var heard = line.ask("GET", one.path, one.token, "");
                lost += heard.status() == 200 && isThere(one, Http.JSON.readTree(heard.body())) ? 0 : 1;
            }
        }
        return lost;
    }

    /** Lets all of them work for so long, and then finish the interview they are at. */
    static void work(List<Regular> clients, long millis, Meanwhile meanwhile) throws IOException, InterruptedException {
        var threads = clients.stream().map(client -> new Thread(client, "regular")).toList();
        threads.forEach(Thread::start);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        meanwhile.until(end);
        clients.forEach(Regular::stop);
        for (var thread : threads) {
            thread.join();
        }
    }

    /** What is done while they work; returns at the end, in nanoseconds. */
    interface Meanwhile {
        void until(long end) throws IOException, InterruptedException;
    }
}
