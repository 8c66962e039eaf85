package org.foramen.spine.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.spine.Spine;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** What the author of the spine pack wrote for an answer test, found again in the raw answers that pass it. */
@SuppressWarnings("unchecked")
final class Policies {

    private static final String UNSURE = "unsure";

    /** A range of numbers, both ends in it. */
    record Numbers(int lower, int upper) {
    }

    private final Questionnaire questionnaire;
    private final Map<String, Integer> readAs = new HashMap<>();

    Policies(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        try {
            var settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
            var file = (Map<String, Object>) new Load(settings).loadFromString(Files.readString(Spine.FOLDER.resolve("questions.yaml")));
            ((List<Map<String, Object>>) file.get("items")).forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Map<String, Object> item) {
        var linkId = (String) item.get("linkId");
        var as = ((Map<String, Object>) item.getOrDefault("if_unsure", item.getOrDefault("if_skipped", Map.of()))).get("as");
        var domain = item(linkId).domain();
        if (as != null) {
            readAs.put(linkId, domain.code(domain instanceof Domain.Whole ? Answer.of(Integer.parseInt((String) as))
                    : domain instanceof Domain.MultiChoice ? Answer.of(as instanceof List<?> many ? (List<String>) many : List.of((String) as))
                    : Answer.of((String) as)));
        } else if (item.containsKey("if_unsure")) {
            readAs.put(linkId, unsure(linkId).orElseThrow());
        }
    }

    Item item(String linkId) {
        return questionnaire.item(linkId).orElseThrow();
    }

    /** The code of {@code unsure}, where an item offers it. */
    Optional<Integer> unsure(String linkId) {
        var domain = item(linkId).domain();
        return domain.options().contains(UNSURE) ? Optional.of(single(domain, UNSURE)) : Optional.empty();
    }

    /** What unsure and skipped are read as; nothing when that is as if never asked. */
    Optional<Integer> readAs(String linkId) {
        return Optional.ofNullable(readAs.get(linkId));
    }

    private boolean hidesUnsure(String linkId) {
        return unsure(linkId).isPresent() && !unsure(linkId).equals(readAs(linkId));
    }

    static int single(Domain domain, String option) {
        return domain.code(domain instanceof Domain.MultiChoice ? Answer.of(List.of(option)) : Answer.of(option));
    }

    /** The options that a test names, or {@code any} of which it says. */
    List<String> named(Criterion.Among among) {
        var domain = item(among.linkId()).domain();
        return domain.options().stream().filter(option -> among.answers().contains(single(domain, option)))
                .filter(option -> !option.equals(UNSURE) || !hidesUnsure(among.linkId())).toList();
    }

    boolean isAny(Criterion.Among among) {
        return item(among.linkId()).domain() instanceof Domain.MultiChoice multi && multi.counted().equals(Set.copyOf(named(among)));
    }

    Numbers numbers(Criterion.Among among) {
        var whole = (Domain.Whole) item(among.linkId()).domain();
        var inside = IntStream.range(0, whole.size()).filter(among.answers()::contains).map(code -> whole.min() + code).summaryStatistics();
        return new Numbers(inside.getMin(), inside.getMax());
    }

    /** A test for a range of numbers. */
    Criterion.Among in(String linkId, Numbers numbers) {
        var whole = (Domain.Whole) item(linkId).domain();
        return passing(linkId, IntStream.range(0, whole.size())
                .filter(code -> numbers.lower() <= whole.min() + code && whole.min() + code <= numbers.upper()).boxed().toList());
    }

    /** A test for some options. */
    Criterion.Among oneOf(String linkId, Collection<String> options) {
        var domain = item(linkId).domain();
        return passing(linkId, IntStream.range(0, domain.size()).filter(code -> picked(domain, code).stream().anyMatch(options::contains)).boxed().toList());
    }

    private static List<String> picked(Domain domain, int code) {
        return domain instanceof Domain.MultiChoice multi ? multi.ticked(code) : List.of(((Answer.Choice) domain.answer(code)).option());
    }

    private Criterion.Among passing(String linkId, Collection<Integer> effective) {
        return reading(new Criterion.Among(linkId, AnswerSet.matching(item(linkId).domain().size(), Set.copyOf(effective)::contains)), readAs(linkId));
    }

    /** The same test with unsure and skipped read as something else. */
    Criterion.Among reading(Criterion.Among among, Optional<Integer> as) {
        var linkId = among.linkId();
        int skipped = item(linkId).domain().skipped();
        return new Criterion.Among(linkId, AnswerSet.matching(skipped + 1, code -> code == skipped || unsure(linkId).equals(Optional.of(code))
                ? as.filter(among.answers()::contains).isPresent() : among.answers().contains(code)));
    }
}
