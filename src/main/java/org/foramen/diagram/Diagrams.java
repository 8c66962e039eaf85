package org.foramen.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;

/**
 * The criteria of a questionnaire as diagrams over complete sets of raw answers.
 *
 * <p>Relevance is worked into every test: a test on an item that does not apply is false, whatever answer is kept for
 * it. So every combination of answers is a legal one, and nothing has to be said twice.
 */
public final class Diagrams {

    /** Nodes allowed for one pack; human-size rules need thousands. */
    public static final int NODE_BUDGET = 1_000_000;

    private final Questionnaire questionnaire;
    private final Variables variables;
    private final DiagramSpace space;
    private final int[] relevance;
    private final Map<String, Integer> roots = new LinkedHashMap<>();
    private final Map<Criterion, Integer> compiled = new IdentityHashMap<>();

    private Diagrams(Questionnaire questionnaire, Variables variables, int budget) {
        this.questionnaire = questionnaire;
        this.variables = variables;
        this.space = new DiagramSpace(variables.sizes(), budget);
        this.relevance = new int[variables.count()];
        Arrays.fill(relevance, Nodes.MISSING);
    }

    /**
     * Compiles the relevance of every item and the given criteria, by id.
     * No criterion may look at the result; the relevance of a late item, which does, is taken to hold.
     *
     * @param questionnaire its items in the order of the variables, which need not be that of asking
     * @param further criteria that may be compiled afterwards
     * @throws DiagramTooLarge when the budget does not suffice
     */
    public static Diagrams of(Questionnaire questionnaire, Map<String, Criterion> criteria,
                              Collection<Criterion> further, int budget) {
        var all = new ArrayList<>(criteria.values());
        all.addAll(further);
        questionnaire.items().stream().map(Item::relevant).forEach(all::add);
        questionnaire.items().stream().map(item -> item.unsure().when()).forEach(all::add);
        var diagrams = new Diagrams(questionnaire, Variables.of(questionnaire, all), budget);
        for (int variable = 0; variable < diagrams.relevance.length; variable++) {
            diagrams.relevance(variable);
        }
        criteria.forEach((id, criterion) -> diagrams.roots.put(id, diagrams.compile(criterion)));
        return diagrams;
    }

    public DiagramSpace space() {
        return space;
    }

    public Variables variables() {
        return variables;
    }

    /** Where the item of a variable applies. */
    public int relevance(int variable) {
        if (relevance[variable] == Nodes.MISSING) {
            var item = questionnaire.items().get(variable);
            relevance[variable] = item.isLate() ? DiagramSpace.TRUE : compile(item.relevant());
        }
        return relevance[variable];
    }

    /** The compiled criteria, by id, in the order they were given. */
    public Map<String, Integer> roots() {
        return Collections.unmodifiableMap(roots);
    }

    public int root(String id) {
        return roots.get(id);
    }

    /** The diagram of a further criterion over the same answers. */
    public int compile(Criterion criterion) {
        var known = compiled.get(criterion);
        if (known != null) {
            return known;
        }
        int diagram = build(criterion);
        compiled.put(criterion, diagram);
        return diagram;
    }

    private int build(Criterion criterion) {
        if (criterion instanceof Criterion.Among among) {
            int variable = questionnaire.position(among.linkId());
            int literal = space.literal(variable, variables.classesOf(variable, among.answers()));
            return space.and(relevance(variable), literal);
        } else if (criterion instanceof Criterion.All all) {
            return all.of().stream().map(this::compile).reduce(DiagramSpace.TRUE, space::and);
        } else if (criterion instanceof Criterion.Any any) {
            return any.of().stream().map(this::compile).reduce(DiagramSpace.FALSE, space::or);
        } else if (criterion instanceof Criterion.Not not) {
            return space.not(compile(not.of()));
        } else if (criterion instanceof Criterion.Named named) {
            return compile(named.of());
        } else if (criterion instanceof Criterion.AtLeast atLeast) {
            return atLeast(atLeast.count(), atLeast.of());
        }
        throw new IllegalArgumentException("A criterion about the result has no diagram");
    }

    private int atLeast(int count, List<Criterion> clauses) {
        // reached[n]: at least n of the clauses seen so far hold.
        var reached = new int[count + 1];
        reached[0] = DiagramSpace.TRUE;
        for (var clause : clauses) {
            int holds = compile(clause);
            for (int n = count; n > 0; n--) {
                reached[n] = space.or(reached[n], space.and(reached[n - 1], holds));
            }
        }
        return reached[count];
    }
}
