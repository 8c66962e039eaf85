package org.foramen.interview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Truth;
import org.foramen.triage.Outcome;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;

/** What a protocol comes to for somebody who was asked everything, worked out with paper and pencil. */
final class Paper implements Criterion.Reading {

    private final Protocol protocol;
    private final Answers person;
    private final Map<String, Boolean> late = new HashMap<>();
    final List<Rule> fired;
    Outcome outcome;

    Paper(Protocol protocol, Answers person) {
        this.protocol = protocol;
        this.person = person;
        var holding = protocol.rules().stream().filter(rule -> holds(rule.when())).toList();
        fired = holding.isEmpty() ? List.of(protocol.fallback()) : holding;
        outcome = protocol.combining().combine(fired);
        for (var modifier : protocol.modifiers()) {
            modifier.when().leaves().filter(Criterion.Among.class::isInstance)
                    .forEach(leaf -> applies(item(((Criterion.Among) leaf).linkId())));
            if (holds(modifier.when())) {
                outcome = modifier.applyTo(outcome);
            }
        }
    }

    boolean holds(Criterion criterion) {
        return criterion.test(this) == Truth.TRUE;
    }

    private Item item(String linkId) {
        return protocol.questionnaire().item(linkId).orElseThrow();
    }

    /** An item that depends on the result is judged once, when a modifier first reads it, and never in an emergency. */
    boolean applies(Item item) {
        return item.isLate()
                ? late.computeIfAbsent(item.linkId(), id -> !endsInterview() && holds(item.relevant()))
                : holds(item.relevant());
    }

    boolean endsInterview() {
        return outcome.consultation().endsInterview();
    }

    @Override
    public Truth among(String linkId, AnswerSet answers) {
        var item = item(linkId);
        return Truth.of(applies(item)
                && person.to(linkId).filter(answer -> answers.contains(item.domain().code(answer))).isPresent());
    }

    @Override
    public Truth result(Criterion.Result result) {
        return Truth.of(
                (result.levels().isEmpty() || result.levels().contains(outcome.consultation().level()))
                && (result.imaging().isEmpty() || result.imaging().contains(outcome.imaging().level())));
    }
}
