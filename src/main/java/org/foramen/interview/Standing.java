package org.foramen.interview;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.foramen.diagram.Diagrams;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Truth;
import org.foramen.triage.Effect;
import org.foramen.triage.Modifier;
import org.foramen.triage.Outcome;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;

/** Which rules a set of answers decides, what they come to, and which items could still change that. */
final class Standing {

    private final Protocol protocol;
    private final Knowledge knowledge;
    private final List<Rule> fired = new ArrayList<>();
    private final BitSet needed = new BitSet();
    private final boolean settled;
    private final boolean decided;
    private Optional<Outcome> outcome;

    Standing(Protocol protocol, Diagrams diagrams, Answers given) {
        this.protocol = protocol;
        this.knowledge = new Knowledge(protocol.questionnaire(), diagrams, given);
        var undecided = new BitSet();
        boolean open = false;
        for (var rule : protocol.rules()) {
            var rest = knowledge.rest(diagrams.root(rule.id()));
            rest.addOpenTo(undecided);
            open |= rest.truth() == Truth.UNKNOWN;
            if (rest.truth() == Truth.TRUE) {
                fired.add(rule);
            }
        }
        settled = fired.stream().anyMatch(rule -> rule.consultation().endsInterview());
        decided = settled || !open;
        if (decided && fired.isEmpty()) {
            fired.add(protocol.fallback());
        }
        outcome = decided ? Optional.of(protocol.combining().combine(fired)) : Optional.empty();
        if (!settled) {
            needed.or(undecided);
            addAlwaysAsked();
        }
        modify();
        if (settled) {
            needed.clear();
        }
        for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
            needed.set(i, !knowledge.answered(i));
        }
    }

    /** No red flag that applies is left unasked before a result that does not end the interview. */
    private void addAlwaysAsked() {
        var items = protocol.questionnaire().items();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).isAlwaysAsked()) {
                knowledge.addOpen(i, needed);
            }
        }
    }

    /** Applies the modifiers in order; one that is still open makes the result unknown to those behind it. */
    private void modify() {
        knowledge.resultIs(outcome);
        boolean firm = decided;
        for (var modifier : protocol.modifiers()) {
            modifier.when().leaves()
                    .filter(Criterion.Among.class::isInstance).map(leaf -> ((Criterion.Among) leaf).linkId())
                    .distinct().forEach(this::judgeLate);
            var holds = modifier.when().test(knowledge);
            if (holds == Truth.TRUE) {
                outcome = outcome.map(modifier::applyTo);
            } else if (holds == Truth.UNKNOWN && !settled) {
                knowledge.addOpen(modifier.when(), needed);
                firm &= !changesImaging(modifier);
            }
            knowledge.resultIs(firm ? outcome : Optional.empty());
        }
        protocol.questionnaire().items().stream().map(Item::linkId).forEach(this::judgeLate);
    }

    private void judgeLate(String linkId) {
        int position = protocol.questionnaire().position(linkId);
        if (!protocol.questionnaire().items().get(position).isLate() || knowledge.applies(position) != Truth.UNKNOWN) {
            return;
        }
        if (settled) {
            knowledge.ruleOut(position);
        } else {
            knowledge.judgeLate(position);
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
