package org.foramen.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foramen.diagram.Diagrams;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.questionnaire.RedFlag;
import org.foramen.questionnaire.UnsureFloor;
import org.foramen.triage.Consultation;
import org.foramen.triage.Imaging;
import org.foramen.triage.Modifier;
import org.foramen.triage.Protocol;

/**
 * Conditions that may look at the result, as diagrams over what can be known of each item and of the result.
 *
 * <p>Of an item is known its answer, that it does not apply, or nothing. When an emergency ends the questions, a modifier
 * whose condition hangs on an open one is left out; so two conditions are alike only when they are surely true, and
 * surely false, for the same people at the same point.
 */
final class WhatIsKnown {

    // No id has a point in it.
    private static final String LEVEL = "result.level";
    private static final String IMAGING = "result.imaging";
    private static final String NOT_APPLICABLE = "not.applicable";
    private static final String OPEN = "not.known";

    private final Map<Criterion, List<String>> names = new IdentityHashMap<>();
    private final Map<String, Criterion> rewritten = new LinkedHashMap<>();
    private final Questionnaire questionnaire;
    private final Diagrams diagrams;

    private WhatIsKnown(Protocol protocol, List<Item> items, List<List<String>> answers, Predicate<Item> always) {
        var states = new ArrayList<>(IntStream.range(0, items.size()).mapToObj(i -> variable(items.get(i).linkId(),
                Stream.concat(answers.get(i).stream(), always.test(items.get(i)) ? Stream.of(OPEN) : Stream.of(OPEN, NOT_APPLICABLE)).toList())).toList());
        states.add(variable(LEVEL, protocol.consultations().stream().map(Consultation::level).toList()));
        states.add(variable(IMAGING, protocol.imagings().stream().map(Imaging::level).toList()));
        questionnaire = new Questionnaire(List.of(), states);
        Stream.concat(items.stream().filter(Item::isLate).map(Item::relevant), protocol.modifiers().stream().map(Modifier::when))
                .forEach(this::rewrite);
        diagrams = Diagrams.of(questionnaire, rewritten, List.of(), Diagrams.NODE_BUDGET);
    }

    /**
     * @param items   those of the protocol, in the order of the variables
     * @param answers in words, by item and code
     * @param always  whether an item applies to everybody
     */
    static WhatIsKnown of(Protocol protocol, List<Item> items, List<List<String>> answers, Predicate<Item> always) {
        return new WhatIsKnown(protocol, items, answers, always);
    }

    Diagrams diagrams() {
        return diagrams;
    }

    /** What can be known, in words, by variable and code. */
    List<List<String>> states() {
        return questionnaire.items().stream().map(item -> item.domain().options()).toList();
    }

    /** Where a modifier's condition, or the relevance of a late item, is surely true, and where it is surely false. */
    List<Integer> of(Criterion criterion) {
        return names.get(criterion).stream().map(diagrams::root).toList();
    }

    private static Item variable(String name, List<String> states) {
        return new Item(name, "", "", new Domain.Choice(states), Criterion.ALWAYS, true, false, false, RedFlag.NONE, List.of(),
                UnsureFloor.NONE);
    }

    private void rewrite(Criterion criterion) {
        names.computeIfAbsent(criterion, one -> {
            var pair = List.of(rewritten.size() + " true", rewritten.size() + " false");
            rewritten.put(pair.get(0), surely(true, one));
            rewritten.put(pair.get(1), surely(false, one));
            return pair;
        });
    }

    private Criterion surely(boolean so, Criterion criterion) {
        if (criterion instanceof Criterion.Among among) {
            return among(so, among);
        } else if (criterion instanceof Criterion.Result result) {
            var holds = new Criterion.All(List.of(oneOf(LEVEL, result.levels()), oneOf(IMAGING, result.imaging())));
            return so ? holds : new Criterion.Not(holds);
        } else if (criterion instanceof Criterion.Not not) {
            return surely(!so, not.of());
        } else if (criterion instanceof Criterion.Named named) {
            return surely(so, named.of());
        } else if (criterion instanceof Criterion.All all) {
            return so ? new Criterion.All(each(so, all.of())) : new Criterion.Any(each(so, all.of()));
        } else if (criterion instanceof Criterion.Any any) {
            return so ? new Criterion.Any(each(so, any.of())) : new Criterion.All(each(so, any.of()));
        } else if (criterion instanceof Criterion.AtLeast atLeast) {
            int clauses = atLeast.of().size();
            return new Criterion.AtLeast(so ? atLeast.count() : Math.max(0, clauses - atLeast.count() + 1), each(so, atLeast.of()));
        }
        throw new IllegalStateException("a criterion that has no fingerprint");
    }

    private List<Criterion> each(boolean so, Collection<Criterion> clauses) {
        return clauses.stream().map(clause -> surely(so, clause)).toList();
    }

    private Criterion among(boolean so, Criterion.Among among) {
        var states = questionnaire.item(among.linkId()).orElseThrow().domain().options();
        int open = states.indexOf(OPEN);
        return new Criterion.Among(among.linkId(), AnswerSet.matching(states.size(), state ->
                state != open && so == (state < open && among.answers().contains(state))));
    }

    private Criterion oneOf(String name, Set<String> allowed) {
        var states = questionnaire.item(name).orElseThrow().domain().options();
        return new Criterion.Among(name, AnswerSet.matching(states.size(), state -> allowed.isEmpty() || allowed.contains(states.get(state))));
    }
}
