package org.foramen.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static final Set<Answer> NOTHING = Set.of(Answer.of("no"), Answer.of("none"), Answer.of(List.of("none")));

    private final Protocol protocol;
    private final Diagrams diagrams;
    private final DiagramSpace space;
    private final Witness witness;
    private final int[] quiet;

    Claims(Protocol protocol, Diagrams diagrams) {
        this.protocol = protocol;
        this.diagrams = diagrams;
        this.space = diagrams.space();
        this.witness = new Witness(space, diagrams.variables());
        this.quiet = quiet();
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

    /**
     * The fewest answers with which {@code diagram} holds and none of the others does, for somebody who reports nothing
     * else; empty when there is no such person.
     */
    Optional<Answers> alone(int diagram, List<Integer> others) {
        return witness.path(diagram, others, quiet).map(this::worthNaming);
    }

    /** The answers of an example without the plain no's. */
    private Answers worthNaming(int[] path) {
        var answers = witness.answers(path);
        for (var linkId : List.copyOf(answers.linkIds())) {
            if (NOTHING.contains(answers.to(linkId).orElseThrow())) {
                answers = answers.without(linkId);
            }
        }
        return answers;
    }

    /** Somebody who reports nothing: plain no's, changed where it takes that for no rule to fire. */
    private int[] quiet() {
        var plain = questionnaire().items().stream()
                .mapToInt(item -> NOTHING.stream().filter(no -> item.domain().misfit(no).isEmpty()).findFirst()
                        .map(no -> classOf(item, no)).orElse(0))
                .toArray();
        return witness.path(DiagramSpace.TRUE, diagrams.roots().values(), plain)
                .map(path -> Witness.along(path, plain)).orElse(plain);
    }

    List<Item> redFlags() {
        return questionnaire().items().stream().filter(Item::isRedFlag).toList();
    }

    /** The rules a diagram of which depends on an item. */
    List<Rule> readers(Item item) {
        var readers = new ArrayList<Rule>();
        for (var rule : protocol.rules()) {
            if (space.dependsOn(of(rule), position(item))) {
                readers.add(rule);
            }
        }
        return readers;
    }
}
