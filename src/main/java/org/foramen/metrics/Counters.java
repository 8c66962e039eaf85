package org.foramen.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.foramen.triage.Outcome;

/**
 * Counts what the service is for. Every label comes from a pack or from the program, so there are as many series as
 * those have words, and none leads to a person.
 */
public final class Counters {

    private final MeterRegistry registry;
    private final Map<List<String>, Counter> byName = new ConcurrentHashMap<>();

    public Counters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** An interview was begun, and not only given again. */
    public void begun() {
        count("foramen.interviews.begun");
    }

    /** Somebody has a result: each evaluation counts, and each interview once, when it is sealed or erased. */
    public void result(Door door, String consultation, String imaging) {
        count("foramen.results", "door", door.text(), "consultation", consultation, "imaging", imaging);
    }

    public void result(Door door, Outcome outcome) {
        result(door, outcome.consultation().level(), outcome.imaging().level());
    }

    /** @param question the first that an interview had open when it was erased or expired */
    public void unfinished(String question) {
        count("foramen.interviews.unfinished", "question", question);
    }

    /** @param code of the problem with which a request was refused */
    public void refused(String code) {
        count("foramen.refusals", "code", code);
    }

    /** @param outcome of one try to deliver a message to a partner */
    public void message(String outcome) {
        count("foramen.webhooks", "outcome", outcome);
    }

    private void count(String... nameAndTags) {
        byName.computeIfAbsent(List.of(nameAndTags), this::counter).increment();
    }

    private Counter counter(List<String> nameAndTags) {
        return registry.counter(nameAndTags.get(0), nameAndTags.subList(1, nameAndTags.size()).toArray(String[]::new));
    }
}
