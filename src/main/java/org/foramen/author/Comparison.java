package org.foramen.author;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.foramen.diagram.DiagramTooLarge;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Item;
import org.foramen.triage.Rule;

/**
 * Compares where two versions of a pack send people.
 *
 * <p>Whether anybody at all gets another level is decided over every combination of answers. How many do is estimated:
 * from plausible people, and from people for whom another rule fires, whose share of all is known exactly.
 */
public final class Comparison {

    /** Which way somebody goes. */
    private enum Way { MILDER, GRAVER, IMAGING, SAME }

    private static final int SHORTENED = 20;

    private final Both both;
    private final Random random;
    private final Map<Way, List<Answers>> found = new EnumMap<>(Way.class);

    private Comparison(Both both, long seed) {
        this.both = both;
        this.random = new Random(seed);
    }

    /** @param people how many of each kind are drawn */
    public static Difference of(Version before, Version after, int people, long seed) {
        return new Comparison(new Both(before, after), seed).difference(people);
    }

    private Difference difference(int people) {
        var joint = joint();
        var plausible = share(people, 1, plausible());
        var combinations = joint.map(all -> all.differs() == 0 ? new Difference.Share(0, 0, 0, 0) : share(people, all.differs(), () -> all.drawn(random)))
                .orElseGet(() -> share(people, 1, this::anybody));
        return new Difference(both.before().decisionFingerprint().equals(both.after().decisionFingerprint()), joint.isPresent(), changes(Comparison::rules),
                changes(Comparison::questions), Rewording.of(both.before().pack(), both.after().pack()), both.after().broken(), plausible, combinations, example(Way.MILDER), example(Way.GRAVER), example(Way.IMAGING));
    }

    /** Empty when it cannot be decided over every combination. */
    private Optional<Joint> joint() {
        if (!both.takesEveryAnswer()) {
            return Optional.empty();
        }
        try {
            var joint = new Joint(both);
            joint.milder().ifPresent(person -> find(Way.MILDER, person));
            joint.graver().ifPresent(person -> find(Way.GRAVER, person));
            return Optional.of(joint);
        } catch (DiagramTooLarge e) {
            return Optional.empty();
        }
    }

    private Difference.Share share(int people, double of, Supplier<Answers> next) {
        var counts = new EnumMap<Way, Integer>(Way.class);
        for (int i = 0; i < people; i++) {
            var person = next.get();
            var way = way(person);
            counts.merge(way, 1, Integer::sum);
            if (way != Way.SAME) {
                find(way, person);
            }
        }
        double each = of / people;
        return new Difference.Share(people, each * counts.getOrDefault(Way.MILDER, 0), each * counts.getOrDefault(Way.GRAVER, 0),
                each * counts.getOrDefault(Way.IMAGING, 0));
    }

    private void find(Way way, Answers person) {
        found.computeIfAbsent(way, none -> new ArrayList<>()).add(person);
    }

    private Way way(Answers person) {
        var old = walk(both.before(), person);
        var now = walk(both.after(), person);
        int order = Integer.compare(both.after().rank(now.consultation()), both.after().rank(old.consultation()));
        return order < 0 ? Way.MILDER : order > 0 ? Way.GRAVER : old.imaging().equals(now.imaging()) ? Way.SAME : Way.IMAGING;
    }

    private Walk walk(Version version, Answers person) {
        return Walk.of(version.interview(), both.as(version, person));
    }

    /** By the frequencies of the new version, and of the old one for the questions that are gone. */
    private Supplier<Answers> plausible() {
        var now = people(both.after());
        var old = people(both.before());
        return () -> {
            var answers = old.next(random);
            for (var answer : now.next(random).byLinkId().entrySet()) {
                answers = answers.with(answer.getKey(), answer.getValue());
            }
            return answers;
        };
    }

    private static People people(Version version) {
        return new People(version.protocol().questionnaire(), version.examples());
    }

    private Answers anybody() {
        var answers = Answers.NONE;
        for (var item : both.questionnaire().items()) {
            answers = answers.with(item.linkId(), item.domain().answer(random.nextInt(item.domain().size() + (item.required() ? 0 : 1))));
        }
        return answers;
    }

    /** The shortest of what some of the people become when all is made ordinary that makes no difference. */
    private Optional<Difference.Example> example(Way way) {
        return found.getOrDefault(way, List.of()).stream().limit(SHORTENED).map(person -> shortened(person, way))
                .min((a, b) -> Integer.compare(a.answers().linkIds().size(), b.answers().linkIds().size()));
    }

    private Difference.Example shortened(Answers person, Way way) {
        var ordinary = both.ordinary();
        var plain = person;
        for (var item : both.questionnaire().items()) {
            var tried = plain.with(item.linkId(), ordinary.to(item.linkId()).orElseThrow());
            plain = way(tried) == way ? tried : plain;
        }
        var old = walk(both.before(), plain);
        var now = walk(both.after(), plain);
        var odd = Answers.NONE;
        for (var item : both.questionnaire().items()) {
            var answer = plain.to(item.linkId()).orElseThrow();
            if (!answer.equals(ordinary.to(item.linkId()).orElseThrow()) && (old.asked().contains(item.linkId()) || now.asked().contains(item.linkId()))) {
                odd = odd.with(item.linkId(), answer);
            }
        }
        return new Difference.Example(odd, Difference.Sent.of(old), Difference.Sent.of(now));
    }

    private Difference.Changes changes(Function<Version, List<String>> ids) {
        var old = ids.apply(both.before());
        var now = ids.apply(both.after());
        return new Difference.Changes(now.stream().filter(id -> !old.contains(id)).toList(), old.stream().filter(id -> !now.contains(id)).toList());
    }

    private static List<String> rules(Version version) {
        return Stream.concat(version.protocol().rules().stream(), Stream.of(version.protocol().fallback())).map(Rule::id).toList();
    }

    private static List<String> questions(Version version) {
        return version.protocol().questionnaire().items().stream().map(Item::linkId).toList();
    }
}
