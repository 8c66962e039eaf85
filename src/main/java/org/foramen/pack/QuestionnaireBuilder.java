package org.foramen.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.questionnaire.UnsureFloor;

/** Puts the conditions of the items in, and checks what items say about each other. */
final class QuestionnaireBuilder {

    private static final Condition ALWAYS = new Condition(Optional.of(Criterion.ALWAYS), List.of());

    private final QuestionsReader.Drafts drafts;
    private final Conditions conditions;
    private final Problems problems;
    private final List<String> order;
    private final Set<String> late = new HashSet<>();

    QuestionnaireBuilder(QuestionsReader.Drafts drafts, Conditions conditions, Problems problems) {
        this.drafts = drafts;
        this.conditions = conditions;
        this.problems = problems;
        this.order = List.copyOf(drafts.items().all());
    }

    /** Each item with its conditions, in order; those that are wrong are left out. */
    Questionnaire build(Names<RulesReader.Draft> rules, List<String> fallbacks) {
        var relevances = new HashMap<String, Condition>();
        for (var draft : drafts.inOrder()) {
            var relevance = draft.relevant().map(yaml -> conditions.read(yaml, Conditions.At.RELEVANCE)).orElse(ALWAYS);
            relevances.put(draft.linkId().value(), relevance);
            if (relevance.isLate()) {
                late.add(draft.linkId().value());
            }
        }
        var items = new ArrayList<Item>();
        for (var draft : drafts.inOrder()) {
            var relevance = relevances.get(draft.linkId().value());
            checkOrder(draft, relevance);
            checkFollowUp(draft);
            var floor = floor(draft, rules, fallbacks);
            if (draft.domain().isPresent() && relevance.criterion().isPresent() && floor.isPresent()) {
                items.add(item(draft, relevance.criterion().get(), floor.get()));
            }
        }
        return new Questionnaire(drafts.sections().stream().map(Yaml.Text::value).toList(), items);
    }

    private static Item item(ItemDraft draft, Criterion relevant, UnsureFloor floor) {
        return new Item(draft.linkId().value(), draft.section().value(), draft.screen().value(),
                draft.domain().orElseThrow(), relevant, draft.required(), draft.intake(), draft.informative(),
                draft.redFlag(),
                draft.followUp().stream().map(Yaml.Text::value).toList(), floor);
    }

    private void checkOrder(ItemDraft item, Condition relevance) {
        for (var read : relevance.reads()) {
            var other = drafts.items().get(read.linkId()).orElseThrow();
            if (other == item) {
                problems.add(read.place(), "'" + read.linkId() + "' would be asked by its own answer",
                        "name an earlier question");
            } else if (other.screen().value().equals(item.screen().value())) {
                problems.add(read.place(), "'" + item.linkId().value() + "' depends on " + read.inWords()
                        + " of its own screen",
                        "put one of the two on another screen");
            } else if (order.indexOf(read.linkId()) > order.indexOf(item.linkId().value())) {
                problems.add(read.place(), "'" + item.linkId().value() + "' depends on " + read.inWords()
                        + ", which is asked later",
                        "move one of the two in questions.yaml");
            }
            if (other != item && late.contains(read.linkId())) {
                problems.add(read.place(), "'" + item.linkId().value() + "' depends on " + read.inWords()
                        + ", which is asked only when all rules are decided", "name another question");
            }
        }
    }

    /** What a rule cannot read: an item asked only once every rule is decided, or one that no rule is to read. */
    void checkReader(String reader, Condition condition) {
        for (var read : condition.reads()) {
            if (drafts.items().get(read.linkId()).orElseThrow().informative()) {
                problems.add(read.place(), reader + " reads " + read.inWords() + ", which is marked informative",
                        "remove informative: true from the question");
            }
            if (late.contains(read.linkId())) {
                problems.add(read.place(), reader + " reads " + read.inWords()
                        + ", which is asked only when all rules are decided",
                        "use it in modifiers.yaml instead, or give the question a relevant without result:");
            }
        }
    }

    private void checkFollowUp(ItemDraft item) {
        for (var followUp : item.followUp()) {
            var found = drafts.items().get(followUp.value());
            if (found.isEmpty() && drafts.items().isComplete()) {
                problems.add(followUp, "no question " + followUp.inWords(),
                        Suggestion.or(followUp.value(), order, "name questions that are asked after this one"));
            } else if (found.isPresent() && order.indexOf(followUp.value()) <= order.indexOf(item.linkId().value())) {
                problems.add(followUp, followUp.inWords() + " is no follow-up of '" + item.linkId().value()
                        + "': it is not asked later",
                        "name questions that are asked after this one");
            } else if (found.filter(ItemDraft::required).isPresent()) {
                problems.add(followUp, followUp.inWords() + " is no follow-up of '" + item.linkId().value() + "': it is required, and a follow-up can be skipped",
                        "take required off it, or leave it out of follow_up");
            }
        }
    }

    private Optional<UnsureFloor> floor(ItemDraft draft, Names<RulesReader.Draft> rules, List<String> fallbacks) {
        if (draft.floor().isEmpty()) {
            return Optional.of(UnsureFloor.NONE);
        }
        var floor = draft.floor().get();
        for (var rule : floor.rules()) {
            if (fallbacks.contains(rule.value())) {
                problems.add(rule, "the fallback " + rule.inWords() + " can be promised to nobody",
                        "name another rule");
            } else {
                rules.find(rule, problems);
            }
        }
        var when = floor.when().map(yaml -> conditions.read(yaml, Conditions.At.FLOOR));
        when.ifPresent(condition -> checkReader("if_unsure of '" + draft.linkId().value() + "'", condition));
        return when.map(Condition::criterion).orElse(Optional.of(Criterion.ALWAYS))
                .map(criterion -> new UnsureFloor(floor.rules().stream().map(Yaml.Text::value).toList(), criterion));
    }
}
