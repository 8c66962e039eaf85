package org.foramen.interview;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.foramen.diagram.Diagrams;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.triage.Protocol;

/** What all interviews of a protocol have in common, worked out once. Items go by their positions. */
final class Plan {

    private final Protocol protocol;
    private final Diagrams diagrams;
    private final int[] rules;
    private final boolean[] isLate;
    private final int[] late;
    private final int[] alwaysAsked;
    private final List<int[]> lateInModifiers = new ArrayList<>();
    private final Map<Criterion, int[]> read = new IdentityHashMap<>();

    Plan(Protocol protocol, Diagrams diagrams) {
        this.protocol = protocol;
        this.diagrams = diagrams;
        rules = protocol.rules().stream().mapToInt(rule -> diagrams.root(rule.id())).toArray();
        late = positions(Item::isLate);
        isLate = new boolean[questionnaire().items().size()];
        IntStream.of(late).forEach(item -> isLate[item] = true);
        alwaysAsked = positions(Item::isAlwaysAsked);
        protocol.modifiers().forEach(modifier -> lateInModifiers.add(
                IntStream.of(read(modifier.when())).filter(this::isLate).toArray()));
        protocol.rules().forEach(rule -> read.put(rule.when(), read(rule.when())));
    }

    private int[] positions(Predicate<Item> which) {
        return IntStream.range(0, questionnaire().items().size()).filter(i -> which.test(item(i))).toArray();
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

    /** Whether an item applies only by the result. */
    boolean isLate(int position) {
        return isLate[position];
    }

    /** The items that apply only by the result. */
    int[] late() {
        return late;
    }

    /** Those of them that a modifier reads, by its place in the protocol. */
    int[] lateInModifier(int modifier) {
        return lateInModifiers.get(modifier);
    }

    /** The items that are asked, needed by a rule or not. */
    int[] alwaysAsked() {
        return alwaysAsked;
    }

    /** The items that a criterion looks at. */
    int[] read(Criterion criterion) {
        var known = read.get(criterion);
        return known != null ? known : criterion.leaves().filter(Criterion.Among.class::isInstance)
                .mapToInt(leaf -> questionnaire().position(((Criterion.Among) leaf).linkId()))
                .distinct().sorted().toArray();
    }
}
