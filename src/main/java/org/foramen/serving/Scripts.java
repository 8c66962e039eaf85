package org.foramen.serving;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.foramen.diagram.Witness;
import org.foramen.interview.Interview;
import org.foramen.interview.Step;
import org.foramen.pack.Examples;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Item;
import org.foramen.store.AnswersJson;
import org.foramen.triage.Recommendation;
import org.foramen.triage.Rule;
import org.foramen.view.CasesView;

/** Works out the answers that lead to each rule and level: as few as do, then those that rule the most rules out. */
final class Scripts {

    /** Enough to choose from; a multi-choice has far more answers. */
    private static final int CANDIDATES = 16;

    private final ServedPack pack;
    private final Interview interview;
    private final Examples examples;
    private final Map<Examples.Example, Answers> given = new LinkedHashMap<>();

    Scripts(ServedPack pack, Examples examples) {
        this.pack = pack;
        this.interview = pack.interview();
        this.examples = examples;
    }

    CasesView view() {
        examples.all().forEach(example -> given.put(example, given(example)));
        var cases = examples.all().stream().map(example -> new CasesView.Case(example.name(), example.shows(),
                request(given.get(example)), CasesView.Expectation.of(example.expected()))).toList();
        return new CasesView(pack.ref(), cases, scripts());
    }

    private Answers given(Examples.Example example) {
        return switch (example.give()) {
            case ASKED -> walk(Answers.NONE, over(examples.usual(), example.answers()));
            case ALL -> over(examples.usual(), example.answers());
            case THESE -> example.answers();
        };
    }

    private static Answers over(Answers usual, Answers named) {
        var both = new LinkedHashMap<>(usual.byLinkId());
        both.putAll(named.byLinkId());
        return new Answers(both);
    }

    /** A finished walk. */
    private record Walked(Rule rule, Answers answers, Recommendation recommendation) {

        String level() {
            return recommendation.outcome().consultation().level();
        }

        boolean fires() {
            return recommendation.alsoFired().contains(rule.id())
                    || recommendation.reasons().stream().anyMatch(reason -> reason.rule().equals(rule));
        }

        int length() {
            return answers.linkIds().size();
        }
    }

    private List<CasesView.Script> scripts() {
        var protocol = pack.pack().protocol();
        var walks = Stream.concat(protocol.rules().stream(), Stream.of(protocol.fallback()))
                .map(this::walk).flatMap(Optional::stream).toList();
        var scripts = new ArrayList<CasesView.Script>();
        protocol.consultations().forEach(level -> walks.stream().filter(walk -> walk.level().equals(level.level()))
                .min(Comparator.comparingInt(Walked::length)).ifPresent(walk -> scripts.add(script("consultation", level.level(), walk))));
        walks.forEach(walk -> scripts.add(script("rule", walk.rule().id(), walk)));
        return scripts;
    }

    /** From the fewest answers that fire the rule; to the fallback, which has none, along the examples. */
    private Optional<Walked> walk(Rule rule) {
        var diagrams = pack.proved().diagrams();
        var starts = Optional.ofNullable(diagrams.roots().get(rule.id()))
                .map(root -> new Witness(diagrams.space(), diagrams.variables()).shortest(root).stream())
                .orElseGet(() -> Stream.concat(Stream.of(Answers.NONE), given.values().stream()));
        return starts.map(start -> finished(rule, walk(start, examples.usual()))).filter(Walked::fires)
                .min(Comparator.comparingInt(Walked::length));
    }

    private Walked finished(Rule rule, Answers answers) {
        return interview.next(answers).fold(
                ask -> {
                    throw new IllegalStateException("a walk that does not end");
                },
                finished -> new Walked(rule, answers, finished.recommendation()));
    }

    /** Answers whatever is still asked, as usual where there is a usual answer. */
    private Answers walk(Answers answers, Answers usual) {
        for (var open = open(answers); !open.isEmpty(); open = open(answers)) {
            for (var item : open) {
                answers = answers.with(item.linkId(), usual.to(item.linkId()).orElseGet(mildest(answers, item)));
            }
        }
        return answers;
    }

    private List<Item> open(Answers answers) {
        return interview.next(answers).fold(Step.Ask::items, finished -> List.of());
    }

    private Supplier<Answer> mildest(Answers answers, Item item) {
        return () -> Stream.iterate(0, code -> code + 1).limit(Math.min(CANDIDATES, item.domain().size()))
                .map(item.domain()::answer)
                .max(Comparator.comparingInt(answer -> interview.decided(answers.with(item.linkId(), answer)).ruledOut().size()))
                .orElse(Answer.SKIPPED);
    }

    private CasesView.Script script(String kind, String id, Walked walk) {
        var outcome = walk.recommendation().outcome();
        return new CasesView.Script(kind, id, request(walk.answers()), new CasesView.Expectation(walk.level(),
                Optional.of(outcome.imaging().level()), List.of(walk.rule().id()), List.of(), outcome.flags(), List.of(),
                Optional.of(outcome.alternatives()), List.of()));
    }

    private CasesView.Request request(Answers answers) {
        return new CasesView.Request(pack.pack().id(), new String(AnswersJson.write(pack.inOrder(answers)), StandardCharsets.UTF_8));
    }
}
