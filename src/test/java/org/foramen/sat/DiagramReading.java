package org.foramen.sat;

import java.util.List;
import java.util.Optional;
import org.foramen.diagram.Diagrams;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Item;
import org.foramen.triage.Outcome;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;

/** What the diagrams say of somebody who answers every item. */
record DiagramReading(Protocol protocol, Diagrams diagrams) {

    boolean holds(int diagram, Answers person) {
        var items = protocol.questionnaire().items();
        var classes = new int[items.size()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = diagrams.variables().classOf(i, items.get(i).domain().code(person.to(items.get(i).linkId()).orElseThrow()));
        }
        return diagrams.space().holds(diagram, classes);
    }

    boolean applies(Item item, Answers person) {
        return holds(diagrams.relevance(protocol.questionnaire().position(item.linkId())), person);
    }

    List<Rule> fired(Answers person) {
        return protocol.rules().stream().filter(rule -> holds(diagrams.root(rule.id()), person)).toList();
    }

    /** What these rules come to, and the fallback where there is none. */
    Outcome outcome(List<Rule> fired) {
        return protocol.combining().combine(fired.isEmpty() ? List.of(protocol.fallback()) : fired);
    }

    Outcome without(String rule, Answers person) {
        return outcome(fired(person).stream().filter(other -> !other.id().equals(rule)).toList());
    }

    /** The rules that the second of two people fires and the first does not. */
    List<Rule> gained(Couple people) {
        var before = fired(people.first());
        return fired(people.second()).stream().filter(rule -> !before.contains(rule)).toList();
    }

    Item item(String linkId) {
        return protocol.questionnaire().item(linkId).orElseThrow();
    }

    Optional<Rule> rule(String id) {
        return protocol.rule(id).filter(rule -> rule != protocol.fallback());
    }
}
