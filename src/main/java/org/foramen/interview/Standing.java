package org.foramen.interview;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Truth;
import org.foramen.triage.Effect;
import org.foramen.triage.Modifier;
import org.foramen.triage.Outcome;
import org.foramen.triage.Rule;

/** Which rules a set of answers decides, what they come to, and which items could still change that. */
final class Standing {

    private final Plan plan;
    private final Knowledge knowledge;
    private final List<Rule> fired = new ArrayList<>();
    private final BitSet needed = new BitSet();
    private final boolean settled;
    private final boolean decided;
    private Optional<Outcome> outcome;

    Standing(Plan plan, Answers given) {
        this.plan = plan;
        this.knowledge = new Knowledge(plan, given);
        var protocol = plan.protocol();
        for (int i = 0; i < protocol.rules().size(); i++) {
            var rest = knowledge.rest(plan.diagram(i));
            rest.addOpenTo(needed);
            if (rest.truth() == Truth.TRUE) {
                fired.add(protocol.rules().get(i));
            }
        }
        settled = fired.stream().anyMatch(rule -> rule.consultation().endsInterview());
        decided = settled || needed.isEmpty();
        if (decided && fired.isEmpty()) {
            fired.add(protocol.fallback());
        }
        outcome = decided ? Optional.of(protocol.combining().combine(fired)) : Optional.empty();
        if (settled) {
            needed.clear();
        } else {
            addAlwaysAsked();
        }
        modify();
        needed.andNot(knowledge.closed());
    }

    /** No red flag that applies is left unasked before a result that does not end the interview. */
    private void addAlwaysAsked() {
        for (int item : plan.alwaysAsked()) {
            knowledge.addOpen(item, needed);
        }
    }

    /** Applies the modifiers in order; one that is still open makes the result unknown to those behind it. */
    private void modify() {
        knowledge.resultIs(outcome);
        boolean firm = decided;
        var modifiers = plan.protocol().modifiers();
        for (int i = 0; i < modifiers.size(); i++) {
            var modifier = modifiers.get(i);
            judgeLate(plan.lateInModifier(i));
            var holds = modifier.when().test(knowledge);
            if (holds == Truth.TRUE) {
                outcome = outcome.map(modifier::applyTo);
            } else if (holds == Truth.UNKNOWN && !settled) {
                knowledge.addOpen(modifier.when(), needed);
                firm &= !changesImaging(modifier);
            }
            knowledge.resultIs(firm ? outcome : Optional.empty());
        }
        judgeLate(plan.late());
    }

    private void judgeLate(int[] items) {
        for (int item : items) {
            if (knowledge.applies(item) != Truth.UNKNOWN) {
                continue;
            } else if (settled) {
                knowledge.ruleOut(item);
            } else {
                knowledge.judgeLate(item);
            }
        }
    }

    private static boolean changesImaging(Modifier modifier) {
        return modifier.effects().stream().anyMatch(Effect.ReplaceImaging.class::isInstance);
    }

    Knowledge knowledge() {
        return knowledge;
    }

    List<Rule> fired() {
        return fired;
    }

    /** The items without an answer that could still change the result. */
    BitSet needed() {
        return needed;
    }

    boolean isFinished() {
        return needed.isEmpty();
    }

    /** The result as it stands; of a finished interview. */
    Outcome outcome() {
        return outcome.orElseThrow();
    }
}
