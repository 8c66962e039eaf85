package org.foramen.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;

/** Reads {@code frequencies} in a file of {@code cases/}. */
final class FrequenciesReader {

    private static final double HUNDRED = 100;
    private static final double ROUNDED = 1;
    private static final Pattern WEIGHT = Pattern.compile("[0-9]{1,6}([.][0-9]{1,6})?");
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,6})(?:[.][.]([0-9]{1,6}))?");
    private static final String SKIPPED = "skipped";

    private final Questionnaire questionnaire;
    private final Problems problems;

    FrequenciesReader(Questionnaire questionnaire, Problems problems) {
        this.questionnaire = questionnaire;
        this.problems = problems;
    }

    Frequencies read(Yaml yaml) {
        var fields = Fields.of(yaml, "frequencies", List.of("base", "people"), problems);
        var kinds = new ArrayList<Frequencies.Kind>();
        fields.ifPresent(of -> of.list("people").forEach(one -> Fields.named(one, "kind of people", "name", List.of("name", "share", "answers"), problems)
                .flatMap(this::kind).ifPresent(kinds::add)));
        return new Frequencies(fields.flatMap(of -> of.required("base")).map(this::answers).orElse(Map.of()), kinds);
    }

    private Optional<Frequencies.Kind> kind(Fields fields) {
        var name = fields.requiredText("name");
        var share = fields.requiredText("share").flatMap(this::weight);
        var answers = fields.required("answers").map(this::answers);
        return name.isPresent() && share.isPresent() && answers.isPresent()
                ? Optional.of(new Frequencies.Kind(name.get().value(), share.get(), answers.get())) : Optional.empty();
    }

    private Optional<Double> weight(Yaml yaml) {
        if (yaml instanceof Yaml.Text text && WEIGHT.matcher(text.value()).matches()) {
            return Optional.of(Double.parseDouble(text.value()));
        }
        problems.add(yaml, "a weight is " + yaml.inWords(), "write a number, such as 12 or 0.5");
        return Optional.empty();
    }

    private Map<String, Map<String, Double>> answers(Yaml yaml) {
        var byLinkId = new LinkedHashMap<String, Map<String, Double>>();
        for (var entry : entries(yaml, "write a linkId and weights for each")) {
            var item = questionnaire.item(entry.key().value());
            if (item.isEmpty()) {
                problems.add(entry.key(), "no question " + entry.key().inWords(), Suggestion.or(entry.key().value(),
                        questionnaire.items().stream().map(Item::linkId).toList(), "remove it"));
            }
            item.ifPresent(known -> byLinkId.put(known.linkId(), weights(known, entry.value())));
        }
        return byLinkId;
    }

    private Map<String, Double> weights(Item item, Yaml yaml) {
        var weights = new LinkedHashMap<String, Double>();
        for (var entry : entries(yaml, "write {answer: weight, …}")) {
            if (!isAnswer(item, entry.key().value())) {
                problems.add(entry.key(), entry.key().inWords() + " is no answer to '" + item.linkId() + "'", "write one of its options, a range, or skipped");
            }
            weight(entry.value()).ifPresent(weight -> weights.put(entry.key().value(), weight));
        }
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(item.domain() instanceof Domain.MultiChoice) && Math.abs(sum - HUNDRED) > ROUNDED) {
            problems.add(yaml, "the weights of '" + item.linkId() + "' add up to " + Math.round(sum * 10) / 10.0, "let them add up to 100");
        }
        return weights;
    }

    private List<Yaml.Entry> entries(Yaml yaml, String remedy) {
        if (yaml instanceof Yaml.Mapping mapping) {
            return mapping.entries();
        }
        problems.add(yaml, "here is " + yaml.inWords(), remedy);
        return List.of();
    }

    private static boolean isAnswer(Item item, String answer) {
        if (item.domain() instanceof Domain.Whole whole) {
            var range = RANGE.matcher(answer);
            return answer.equals(SKIPPED) || range.matches() && Integer.parseInt(range.group(1)) >= whole.min()
                    && Integer.parseInt(range.group(range.group(2) == null ? 1 : 2)) <= whole.max();
        }
        return answer.equals(SKIPPED) || item.domain().options().contains(answer);
    }
}
