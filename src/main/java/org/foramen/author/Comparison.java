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
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Item;
import org.foramen.triage.Rule;

/**
 * Sends the same people through two versions of a pack, and compares where they end.
 *
 * <p>Counting over all combinations instead would take one diagram of all rules, which is far too large; people who
 * answer anything stand for it.
 */
public final class Comparison {

    /** Which way somebody goes. */
    private enum Way { MILDER, GRAVER, IMAGING, SAME }

    private static final int SHORTENED = 20;

    private final Version before;
    private final Version after;
    private final Random random;
    private final Map<Way, List<Answers>> found = new EnumMap<>(Way.class);

    private Comparison(Version before, Version after, long seed) {
        this.before = before;
        this.after = after;
        this.random = new Random(seed);
    }

    /** @param people how many of each kind are drawn */
    public static Difference of(Version before, Version after, int people, long seed) {
        return new Comparison(before, after, seed).difference(people);
    }

    private Difference difference(int people) {
        var drawn = new People(after.protocol().questionnaire(), after.examples());
        var plausible = share(people, () -> drawn.next(random));
        var anybody = share(people, this::anybody);
        return new Difference(before.decisionFingerprint().equals(after.decisionFingerprint()), changes(Comparison::rules), changes(Comparison::questions),
                plausible, anybody, example(Way.MILDER), example(Way.GRAVER), example(Way.IMAGING));
    }

    private Difference.Share share(int people, Supplier<Answers> next) {
        var counts = new EnumMap<Way, Integer>(Way.class);
        for (int i = 0; i < people; i++) {
            var person = next.get();
            var way = way(person);
            counts.merge(way, 1, Integer::sum);
            if (way != Way.SAME) {
                found.computeIfAbsent(way, none -> new ArrayList<>()).add(person);
            }
        }
        return new Difference.Share(people, counts.getOrDefault(Way.MILDER, 0), counts.getOrDefault(Way.GRAVER, 0), counts.getOrDefault(Way.IMAGING, 0));
    }

    private Way way(Answers person) {
        var old = Walk.of(before.interview(), as(before, person));
        var now = Walk.of(after.interview(), as(after, person));
        int order = Integer.compare(rank(now), rank(old));
        return order < 0 ? Way.MILDER : order > 0 ? Way.GRAVER : old.imaging().equals(now.imaging()) ? Way.SAME : Way.IMAGING;
    }

    /** Levels are compared by the order of the new version; one that it has not is milder than any. */
    private int rank(Walk walk) {
        return after.protocol().consultations().stream().map(one -> one.level()).toList().indexOf(walk.consultation());
    }

    private Answers anybody() {
        var answers = Answers.NONE;
        for (var item : after.protocol().questionnaire().items()) {
            answers = answers.with(item.linkId(), item.domain().answer(random.nextInt(item.domain().size() + (item.required() ? 0 : 1))));
        }
        return answers;
    }

    /** What the person would say to the questions of this version: what its questions take of it, and else the ordinary. */
    private static Answers as(Version version, Answers person) {
        var answers = Answers.NONE;
        for (var item : version.protocol().questionnaire().items()) {
            answers = answers.with(item.linkId(), person.to(item.linkId()).filter(given -> fits(item, given)).orElseGet(() -> ordinary(version, item)));
        }
        return answers;
    }

    private static boolean fits(Item item, Answer given) {
        return given.equals(Answer.SKIPPED) ? !item.required() : item.domain().misfit(given).isEmpty();
    }

    private static Answer ordinary(Version version, Item item) {
        return version.examples().usual().to(item.linkId()).orElseGet(() -> item.domain().answer(item.required() ? 0 : item.domain().skipped()));
    }

    /** The shortest of what some of the people become when all is made ordinary that makes no difference. */
    private Optional<Difference.Example> example(Way way) {
        return found.getOrDefault(way, List.of()).stream().limit(SHORTENED).map(person -> shortened(person, way))
                .min((a, b) -> Integer.compare(a.answers().linkIds().size(), b.answers().linkIds().size()));
    }

    private Difference.Example shortened(Answers person, Way way) {
        var plain = person;
        for (var item : after.protocol().questionnaire().items()) {
            var tried = plain.with(item.linkId(), ordinary(after, item));
            plain = way(tried) == way ? tried : plain;
        }
        var old = Walk.of(before.interview(), as(before, plain));
        var now = Walk.of(after.interview(), as(after, plain));
        var odd = Answers.NONE;
        for (var item : after.protocol().questionnaire().items()) {
            var answer = plain.to(item.linkId()).orElseThrow();
            if (!answer.equals(ordinary(after, item)) && (old.asked().contains(item.linkId()) || now.asked().contains(item.linkId()))) {
                odd = odd.with(item.linkId(), answer);
            }
        }
        return new Difference.Example(odd, Difference.Sent.of(old), Difference.Sent.of(now));
    }

    private Difference.Changes changes(Function<Version, List<String>> ids) {
        var old = ids.apply(before);
        var now = ids.apply(after);
        return new Difference.Changes(now.stream().filter(id -> !old.contains(id)).toList(), old.stream().filter(id -> !now.contains(id)).toList());
    }

    private static List<String> rules(Version version) {
        return Stream.concat(version.protocol().rules().stream(), Stream.of(version.protocol().fallback())).map(Rule::id).toList();
    }

    private static List<String> questions(Version version) {
        return version.protocol().questionnaire().items().stream().map(Item::linkId).toList();
    }
}
