package org.foramen.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.foramen.diagram.DiagramSpace;
import org.foramen.diagram.Diagrams;
import org.foramen.diagram.Variables;
import org.foramen.diagram.Witness;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;

/** What the properties work with: the rules as diagrams, and the questions one can put to them. */
final class Claims {

    private final Protocol protocol;
    private final Diagrams diagrams;
    private final DiagramSpace space;
    private final Witness witness;

    Claims(Protocol protocol, Diagrams diagrams) {
        this.protocol = protocol;
        this.diagrams = diagrams;
        this.space = diagrams.space();
        this.witness = new Witness(space, diagrams.variables());
    }

    Protocol protocol() {
        return protocol;
    }

    Questionnaire questionnaire() {
        return protocol.questionnaire();
    }

    Diagrams diagrams() {
        return diagrams;
    }

    DiagramSpace space() {
        return space;
    }

    Variables variables() {
        return diagrams.variables();
    }

    int of(Rule rule) {
        return diagrams.root(rule.id());
    }

    int position(Item item) {
        return questionnaire().position(item.linkId());
    }

    /** The class of an answer of an item. */
    int classOf(Item item, Answer answer) {
        return variables().classOf(position(item), item.domain().code(answer));
    }

    /** A diagram once an item has this answer. */
    int given(int diagram, Item item, Answer answer) {
        return space.restrict(diagram, position(item), classOf(item, answer));
    }

    /** Where {@code diagram} holds and none of the others does; stops early when nowhere. */
    int without(int diagram, List<Integer> others) {
        int rest = diagram;
        for (int other : others) {
            if (rest == DiagramSpace.FALSE) {
                break;
            }
            rest = space.and(rest, space.not(other));
        }
        return rest;
    }

    Optional<Answers> shortest(int diagram) {
        return witness.shortest(diagram);
    }

    List<Item> redFlags() {
        return questionnaire().items().stream().filter(Item::isRedFlag).toList();
    }

    /** The rules a diagram of which depends on an item. */
    List<Rule> readers(Item item) {
        var readers = new ArrayList<Rule>();
        for (var rule : protocol.rules()) {
            if (space.support(of(rule)).get(position(item))) {
                readers.add(rule);
            }
        }
        return readers;
    }
}
