package org.foramen.author;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.foramen.pack.Examples;
import org.foramen.pack.Frequencies;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;

/** Plausible people, drawn by how often a pack says that answers are given; without that, by the usual answers alone. */
public final class People {

    private static final Frequencies.Kind ANYBODY = new Frequencies.Kind("anybody", 1, Map.of());

    private final Questionnaire questionnaire;
    private final Answers usual;
    private final Frequencies frequencies;
    private final List<Frequencies.Kind> kinds;

    public People(Questionnaire questionnaire, Examples examples) {
        this.questionnaire = questionnaire;
        this.usual = examples.usual();
        this.frequencies = examples.frequencies();
        this.kinds = frequencies.kinds().isEmpty() ? List.of(ANYBODY) : frequencies.kinds();
    }

    /** One person: an answer to every item. */
    public Answers next(Random random) {
        var kind = kind(random);
        var answers = Answers.NONE;
        for (var item : questionnaire.items()) {
            var weights = frequencies.of(kind, item.linkId());
            answers = answers.with(item.linkId(), weights.map(known -> draw(item, known, random))
                    .orElseGet(() -> usual.to(item.linkId()).orElseGet(() -> item.domain().answer(item.required() ? 0 : item.domain().skipped()))));
        }
        return answers;
    }

    private Frequencies.Kind kind(Random random) {
        double left = random.nextDouble() * kinds.stream().mapToDouble(Frequencies.Kind::share).sum();
        for (var kind : kinds) {
            left -= kind.share();
            if (left < 0) {
                return kind;
            }
        }
        return kinds.get(0);
    }

    private static Answer draw(Item item, Map<String, Double> weights, Random random) {
        if (item.domain() instanceof Domain.MultiChoice multi) {
            return ticked(multi, weights, random);
        }
        var drawn = one(weights, random);
        if (drawn.equals("skipped")) {
            return Answer.SKIPPED;
        }
        if (item.domain() instanceof Domain.Whole) {
            var ends = drawn.split("\\.\\.");
            int low = Integer.parseInt(ends[0]);
            int high = Integer.parseInt(ends[ends.length - 1]);
            return Answer.of(low + random.nextInt(high - low + 1));
        }
        return Answer.of(drawn);
    }

    /** Each ordinary option by its own chance in a hundred; the exclusive ones and skipping by theirs, before. */
    private static Answer ticked(Domain.MultiChoice multi, Map<String, Double> weights, Random random) {
        if (random.nextDouble() * 100 < weights.getOrDefault("skipped", 0.0)) {
            return Answer.SKIPPED;
        }
        if (multi.exclusive().contains("unsure") && random.nextDouble() * 100 < weights.getOrDefault("unsure", 0.0)) {
            return Answer.of(List.of("unsure"));
        }
        var ticked = new LinkedHashSet<String>();
        multi.ordinary().stream().filter(option -> random.nextDouble() * 100 < weights.getOrDefault(option, 0.0))
                .forEach(ticked::add);
        if (ticked.isEmpty()) {
            ticked.add(multi.exclusive().contains("none") ? "none" : likeliest(multi, weights));
        }
        return Answer.of(ticked);
    }

    private static String likeliest(Domain.MultiChoice multi, Map<String, Double> weights) {
        return multi.ordinary().stream()
                .max((a, b) -> Double.compare(weights.getOrDefault(a, 0.0), weights.getOrDefault(b, 0.0))).orElseThrow();
    }

    private static String one(Map<String, Double> weights, Random random) {
        double left = random.nextDouble() * weights.values().stream().mapToDouble(Double::doubleValue).sum();
        var last = "skipped";
        for (var option : weights.entrySet()) {
            last = option.getKey();
            left -= option.getValue();
            if (left < 0) {
                break;
            }
        }
        return last;
    }
}
