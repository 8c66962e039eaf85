package org.foramen.interview;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.foramen.diagram.Diagrams;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.questionnaire.Truth;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;

/**
 * One person's walk through a questionnaire, as a function of the answers alone.
 *
 * <p>Items are asked in their order; one that no undecided rule or modifier depends on is skipped, unless it is
 * intake. A settled rule of the highest level ends the walk. Safe for use by several threads.
 */
public final class Interview {

    private final Plan plan;
    private final Questionnaire questionnaire;
    private final Recommending recommending;

    public Interview(Protocol protocol, Diagrams diagrams) {
        this.plan = new Plan(protocol, diagrams);
        this.questionnaire = protocol.questionnaire();
        this.recommending = new Recommending(protocol);
    }

    /** The next screen, or the recommendation. Every answer must be one its item allows; see {@link #check}. */
    public Step next(Answers answers) {
        var standing = new Standing(plan, answers);
        var knowledge = standing.knowledge();
        if (standing.isFinished()) {
            return new Step.Finished(recommending.of(standing), new Progress(knowledge.counted(), 0, 0),
                    knowledge.parked());
        }
        var open = new ArrayList<Item>();
        standing.needed().stream().filter(i -> knowledge.applies(i) == Truth.TRUE)
                .mapToObj(questionnaire.items()::get).forEach(open::add);
        var first = open.get(0);
        var items = open.stream().filter(item -> item.screen().equals(first.screen())).toList();
        return new Step.Ask(first.section(), first.screen(), items,
                new Progress(knowledge.counted(), 1, standing.needed().cardinality()), knowledge.parked());
    }

    /** Which rules the answers decide; the fallback is never among them. */
    public Decided decided(Answers answers) {
        var knowledge = new Knowledge(plan, answers);
        var byTruth = plan.protocol().rules().stream().map(Rule::id)
                .collect(Collectors.groupingBy(id -> knowledge.rest(plan.diagrams().root(id)).truth()));
        return new Decided(byTruth.getOrDefault(Truth.TRUE, List.of()), byTruth.getOrDefault(Truth.FALSE, List.of()),
                byTruth.getOrDefault(Truth.UNKNOWN, List.of()));
    }

    /**
     * The answers with one more, or a changed one.
     *
     * @throws AnswerRejected when the answer is none of the item's, or the item is known not to apply
     */
    public Answers answer(Answers answers, String linkId, Answer answer) {
        check(linkId, answer);
        var changed = answers.with(linkId, answer);
        int position = questionnaire.position(linkId);
        // The result, which takes long to work out, matters only to few items.
        var knowledge = plan.isLate(position) ? new Standing(plan, changed).knowledge() : new Knowledge(plan, changed);
        if (knowledge.applies(position) == Truth.FALSE) {
            throw new AnswerRejected(linkId, AnswerRejected.Reason.NOT_APPLICABLE, new Because(knowledge).rulingOut(position));
        }
        return changed;
    }

    /** @throws AnswerRejected when there is no such item, or the answer is none of its own */
    public void check(String linkId, Answer answer) {
        var item = questionnaire.item(linkId)
                .orElseThrow(() -> rejected(linkId, AnswerRejected.Reason.UNKNOWN_ITEM));
        if (answer.equals(Answer.SKIPPED)) {
            if (item.required()) {
                throw rejected(linkId, AnswerRejected.Reason.REQUIRED);
            }
            return;
        }
        item.domain().misfit(answer).ifPresent(misfit -> {
            throw rejected(linkId, reason(misfit));
        });
    }

    /** Every item that applies and has no answer, in order; a required one cannot be assumed skipped. */
    public List<Item> unanswered(Answers answers) {
        var knowledge = new Standing(plan, answers).knowledge();
        return questionnaire.items().stream()
                .filter(item -> !answers.has(item.linkId()))
                .filter(item -> knowledge.applies(questionnaire.position(item.linkId())) == Truth.TRUE)
                .toList();
    }

    /** The answers, with every other item that applies taken as skipped. */
    public Filled skippingTheRest(Answers given) {
        var answers = given;
        var assumed = new HashSet<String>();
        // A skipped item can make a later one apply.
        for (var open = unanswered(answers); !open.isEmpty(); open = unanswered(answers)) {
            var missing = open.stream().filter(Item::required).map(Item::linkId).toList();
            if (!missing.isEmpty()) {
                return new Filled(answers, inOrder(assumed), missing);
            }
            for (var item : open) {
                answers = answers.with(item.linkId(), Answer.SKIPPED);
                assumed.add(item.linkId());
            }
        }
        return new Filled(answers, inOrder(assumed), List.of());
    }

    private List<String> inOrder(Set<String> linkIds) {
        return questionnaire.items().stream().map(Item::linkId).filter(linkIds::contains).toList();
    }

    /** Whether a criterion about answers, not about the result, holds. */
    public Truth holds(Answers answers, Criterion criterion) {
        return criterion.test(new Standing(plan, answers).knowledge());
    }

    /** The fewest of the first answers by which a criterion about answers holds; by linkId, and none where it does not. */
    public List<String> because(Answers answers, Criterion criterion) {
        var knowledge = new Standing(plan, answers).knowledge();
        return criterion.test(knowledge) == Truth.TRUE ? new Because(knowledge).smallest(criterion) : List.of();
    }

    /** The fewest of the first answers by which a criterion about answers does not hold, or does not apply; none where it may hold. */
    public List<String> becauseNot(Answers answers, Criterion criterion) {
        var knowledge = new Standing(plan, answers).knowledge();
        return criterion.test(knowledge) == Truth.FALSE ? new Because(knowledge).refuting(criterion) : List.of();
    }

    /** The open items that can still decide a rule, by linkId. */
    public List<String> decidedBy(Answers answers, String ruleId) {
        var open = new BitSet();
        new Knowledge(plan, answers).rest(plan.diagrams().root(ruleId)).addOpenTo(open);
        return open.stream().mapToObj(questionnaire.items()::get).map(Item::linkId).toList();
    }

    private static AnswerRejected rejected(String linkId, AnswerRejected.Reason reason) {
        return new AnswerRejected(linkId, reason, List.of());
    }

    private static AnswerRejected.Reason reason(Domain.Misfit misfit) {
        return AnswerRejected.Reason.valueOf(misfit.name());
    }
}
