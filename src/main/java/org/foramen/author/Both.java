package org.foramen.author;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.questionnaire.RedFlag;
import org.foramen.questionnaire.UnsureFloor;

/**
 * The questions of two versions of a pack together, with every answer that either takes, where a question is of the same kind in both, so that one person can be sent
 * through both.
 *
 * <p>A version that has not the question, or not the answer, takes the ordinary one instead.
 */
final class Both {

    private final Version before;
    private final Version after;
    private final Questionnaire questionnaire;

    Both(Version before, Version after) {
        this.before = before;
        this.after = after;
        this.questionnaire = new Questionnaire(List.of(), items());
    }

    Version before() {
        return before;
    }

    Version after() {
        return after;
    }

    /** All questions, each of which always applies. */
    Questionnaire questionnaire() {
        return questionnaire;
    }

    /** Not when a question has become one of another kind: then some answers to the old one are none of these. */
    boolean takesEveryAnswer() {
        return Stream.of(before, after).flatMap(version -> version.protocol().questionnaire().items().stream()).allMatch(item -> {
            var both = questionnaire.item(item.linkId()).orElseThrow().domain();
            return IntStream.range(0, item.domain().size()).mapToObj(item.domain()::answer).allMatch(answer -> both.misfit(answer).isEmpty());
        });
    }

    /** Those of the new version; each that is gone follows the one that it followed. */
    private List<Item> items() {
        var linkIds = new ArrayList<>(after.protocol().questionnaire().items().stream().map(Item::linkId).toList());
        int place = 0;
        for (var item : before.protocol().questionnaire().items()) {
            if (linkIds.contains(item.linkId())) {
                place = linkIds.indexOf(item.linkId()) + 1;
            } else {
                linkIds.add(place++, item.linkId());
            }
        }
        return linkIds.stream().map(this::item).toList();
    }

    private Item item(String linkId) {
        var old = before.protocol().questionnaire().item(linkId);
        var now = after.protocol().questionnaire().item(linkId);
        var item = now.or(() -> old).orElseThrow();
        boolean required = Stream.of(old, now).flatMap(Optional::stream).allMatch(Item::required);
        return new Item(linkId, item.section(), item.screen(), domain(old.orElse(item).domain(), item.domain()), Criterion.ALWAYS, required, false, false,
                RedFlag.NONE, List.of(), UnsureFloor.NONE);
    }

    private static Domain domain(Domain old, Domain now) {
        if (old instanceof Domain.Choice one && now instanceof Domain.Choice other) {
            return new Domain.Choice(together(one.options(), other.options()));
        } else if (old instanceof Domain.MultiChoice one && now instanceof Domain.MultiChoice other) {
            var exclusive = new HashSet<>(other.exclusive());
            exclusive.addAll(one.exclusive());
            var all = new Domain.MultiChoice(together(one.options(), other.options()), exclusive, other.uncounted());
            return all.ordinary().size() > Domain.MultiChoice.MOST_ORDINARY_OPTIONS ? now : all;
        } else if (old instanceof Domain.Whole one && now instanceof Domain.Whole other) {
            return new Domain.Whole(Math.min(one.min(), other.min()), Math.max(one.max(), other.max()));
        }
        return now;
    }

    private static List<String> together(List<String> old, List<String> now) {
        var all = new LinkedHashSet<>(now);
        all.addAll(old);
        return List.copyOf(all);
    }

    /** What the person would say to the questions of one version. */
    Answers as(Version version, Answers person) {
        var answers = Answers.NONE;
        for (var item : version.protocol().questionnaire().items()) {
            answers = answers.with(item.linkId(), as(version, item, person.to(item.linkId()).orElseThrow()));
        }
        return answers;
    }

    private static Answer as(Version version, Item item, Answer given) {
        boolean fits = given.equals(Answer.SKIPPED) ? !item.required() : item.domain().misfit(given).isEmpty();
        return fits ? given : ordinary(version, item);
    }

    private static Answer ordinary(Version version, Item item) {
        return version.examples().usual().to(item.linkId()).orElseGet(() -> item.domain().answer(item.required() ? 0 : item.domain().skipped()));
    }

    /** Somebody with nothing out of the ordinary. */
    Answers ordinary() {
        var answers = Answers.NONE;
        for (var item : questionnaire.items()) {
            answers = answers.with(item.linkId(), after.protocol().questionnaire().item(item.linkId()).map(now -> ordinary(after, now))
                    .orElseGet(() -> ordinary(before, before.protocol().questionnaire().item(item.linkId()).orElseThrow())));
        }
        return answers;
    }

    /** A criterion of one version, about the answers to both, with the relevance of each question written out. */
    Criterion in(Version version, Criterion criterion) {
        if (criterion instanceof Criterion.Among among) {
            var item = version.protocol().questionnaire().item(among.linkId()).orElseThrow();
            var test = new Criterion.Among(among.linkId(), in(version, item, among.answers()));
            return item.isLate() ? test : new Criterion.All(List.of(in(version, item.relevant()), test));
        } else if (criterion instanceof Criterion.All all) {
            return new Criterion.All(in(version, all.of()));
        } else if (criterion instanceof Criterion.Any any) {
            return new Criterion.Any(in(version, any.of()));
        } else if (criterion instanceof Criterion.Not not) {
            return new Criterion.Not(in(version, not.of()));
        } else if (criterion instanceof Criterion.AtLeast atLeast) {
            return new Criterion.AtLeast(atLeast.count(), in(version, atLeast.of()));
        } else if (criterion instanceof Criterion.Named named) {
            return in(version, named.of());
        }
        return criterion;
    }

    private List<Criterion> in(Version version, List<Criterion> of) {
        return of.stream().map(one -> in(version, one)).toList();
    }

    private AnswerSet in(Version version, Item item, AnswerSet answers) {
        var domain = questionnaire.item(item.linkId()).orElseThrow().domain();
        return AnswerSet.matching(domain.size() + 1,
                code -> answers.contains(item.domain().code(as(version, item, domain.answer(code)))));
    }
}
