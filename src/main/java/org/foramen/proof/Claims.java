package org.foramen.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foramen.diagram.DiagramSpace;
import org.foramen.diagram.Diagrams;
import org.foramen.diagram.PartialReading;
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
    private final Map<Integer, Integer> sizes = new HashMap<>();

    Claims(Protocol protocol, Diagrams diagrams) {
        this.protocol = protocol;
        this.diagrams = diagrams;
        this.space = diagrams.space();
        this.witness = new Witness(space, diagrams.variables());
        this.quiet = quietest();
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
     *
     * <p>The others are taken in one at a time, the smallest of those that the example so far shows to be needed: all of
     * them together would make far too large a diagram.
     */
    Optional<Answers> alone(int diagram, List<Integer> others) {
        int rest = diagram;
        while (true) {
            var path = witness.path(rest, quiet);
            if (path.isEmpty()) {
                return Optional.empty();
            }
            var person = quiet.clone();
            for (int v = 0; v < person.length; v++) {
                person[v] = path.get()[v] == PartialReading.OPEN ? quiet[v] : path.get()[v];
            }
            var also = others.stream().filter(other -> space.holds(other, person)).min(Comparator.comparing(this::nodes));
            if (also.isEmpty()) {
                return path.map(this::worthNaming);
            }
            rest = space.and(rest, space.not(also.get()));
        }
    }

    private int nodes(int diagram) {
        return sizes.computeIfAbsent(diagram, space::nodes);
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

    /** For each item the class of answers that rules the most rules out. */
    private int[] quietest() {
        var quietest = new int[variables().count()];
        for (int v = 0; v < quietest.length; v++) {
            int variable = v;
            var readers = diagrams.roots().values().stream().filter(root -> space.support(root).get(variable)).toList();
            long most = -1;
            for (int chosen = 0; chosen < variables().classes(v); chosen++) {
                int here = chosen;
                long ruledOut = readers.stream()
                        .filter(root -> space.restrict(root, variable, here) == DiagramSpace.FALSE).count();
                if (ruledOut > most) {
                    most = ruledOut;
                    quietest[v] = chosen;
                }
            }
        }
        return quietest;
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
