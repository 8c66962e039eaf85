package org.foramen.spine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;

/** Plausible people, drawn from the invented frequencies in {@code cases/frequencies.yaml}. */
public final class People {

    private final Questionnaire questionnaire;
    private final Answers usual;
    private final Map<String, Map<String, Double>> base;
    private final List<Kind> kinds = new ArrayList<>();

    private record Kind(String name, double share, Map<String, Map<String, Double>> answers) {
    }

    @SuppressWarnings("unchecked")
    People(Questionnaire questionnaire, CaseFiles files) {
        this.questionnaire = questionnaire;
        this.usual = files.usual();
        var frequencies = files.frequencies();
        base = weights((Map<String, Map<String, String>>) frequencies.get("base"));
        ((List<Map<String, Object>>) frequencies.get("people")).forEach(kind -> kinds.add(new Kind(
                (String) kind.get("name"), Double.parseDouble((String) kind.get("share")),
                weights((Map<String, Map<String, String>>) kind.get("answers")))));
    }

    private static Map<String, Map<String, Double>> weights(Map<String, Map<String, String>> text) {
        var weights = new HashMap<String, Map<String, Double>>();
        text.forEach((linkId, options) -> {
            var numbers = new java.util.LinkedHashMap<String, Double>();
            options.forEach((option, weight) -> numbers.put(option, Double.parseDouble(weight)));
            weights.put(linkId, numbers);
        });
        return weights;
    }

    /** One person: an answer to every item. */
    public Answers next(Random random) {
        var kind = kind(random);
        var answers = Answers.NONE;
        for (var item : questionnaire.items()) {
            var weights = kind.answers().getOrDefault(item.linkId(), base.get(item.linkId()));
            var answer = weights == null ? usual.to(item.linkId()).orElse(Answer.SKIPPED) : draw(item, weights, random);
            answers = answers.with(item.linkId(), answer);
        }
        return answers;
    }

    private Kind kind(Random random) {
        double left = random.nextDouble() * kinds.stream().mapToDouble(Kind::share).sum();
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
        var last = "";
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
