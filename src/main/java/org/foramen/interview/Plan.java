package org.foramen.interview;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.foramen.diagram.Diagrams;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.triage.Modifier;
import org.foramen.triage.Protocol;

/** What all interviews of a protocol have in common, worked out once. Items are named by their positions. */
final class Plan {

    private final Protocol protocol;
    private final Diagrams diagrams;
    private final int[] rules;
    private final BitSet late = new BitSet();
    private final BitSet alwaysAsked = new BitSet();
    private final List<BitSet> lateInModifiers = new ArrayList<>();

    Plan(Protocol protocol, Diagrams diagrams) {
        this.protocol = protocol;
        this.diagrams = diagrams;
        rules = protocol.rules().stream().mapToInt(rule -> diagrams.root(rule.id())).toArray();
        var items = protocol.questionnaire().items();
        for (int i = 0; i < items.size(); i++) {
            late.set(i, items.get(i).isLate());
            alwaysAsked.set(i, items.get(i).isAlwaysAsked());
        }
        protocol.modifiers().forEach(modifier -> lateInModifiers.add(late(modifier)));
    }

    private BitSet late(Modifier modifier) {
        var read = new BitSet();
        modifier.when().leaves().filter(Criterion.Among.class::isInstance)
                .forEach(leaf -> read.set(questionnaire().position(((Criterion.Among) leaf).linkId())));
        read.and(late);
        return read;
    }

    Protocol protocol() {
        return protocol;
    }

    Questionnaire questionnaire() {
        return protocol.questionnaire();
    }

    Item item(int position) {
        return questionnaire().items().get(position);
    }

    Diagrams diagrams() {
        return diagrams;
    }

    /** The diagram of a rule, by its place in the protocol. */
    int diagram(int rule) {
        return rules[rule];
    }

    /** The items that apply only by the result. */
    BitSet late() {
        return late;
    }

    /** Those of them that a modifier reads, by its place in the protocol. */
    BitSet lateInModifier(int modifier) {
        return lateInModifiers.get(modifier);
    }

    /** The items that are asked, needed by a rule or not. */
    BitSet alwaysAsked() {
        return alwaysAsked;
    }
}
