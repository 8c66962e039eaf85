package org.foramen.sat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;
import org.logicng.solvers.SATSolver;

/**
 * Somebody's answers as Boolean variables, one for each answer there is to an item, and criteria as formulas over them.
 *
 * <p>It reads the trees of the criteria and nothing else: it knows neither classes of answers nor diagrams.
 */
final class SatPerson {

    private final FormulaFactory f;
    private final SATSolver solver;
    private final Questionnaire questionnaire;
    private final String name;
    private final Map<String, List<Variable>> answers = new HashMap<>();

    SatPerson(String name, Questionnaire questionnaire, FormulaFactory f, SATSolver solver) {
        this.name = name;
        this.questionnaire = questionnaire;
        this.f = f;
        this.solver = solver;
        for (var item : questionnaire.items()) {
            int codes = item.domain().size() + (item.required() ? 0 : 1);
            var given = IntStream.range(0, codes).mapToObj(code -> variable(item.linkId() + "=" + code)).toList();
            answers.put(item.linkId(), given);
            solver.add(f.exo(given));
        }
        // What is true only by the result of the rules is taken to hold: no rule can read it.
        questionnaire.items().forEach(item -> solver.add(
                f.equivalence(applies(item), item.isLate() ? f.verum() : formula(item.relevant()))));
    }

    private Variable variable(String what) {
        return f.variable(name + ":" + what);
    }

    /** A name for a formula about this person. */
    Variable define(String what, Formula formula) {
        var defined = variable(what);
        solver.add(f.equivalence(defined, formula));
        return defined;
    }

    Variable applies(Item item) {
        return variable(item.linkId() + " applies");
    }

    List<Variable> answers(Item item) {
        return answers.get(item.linkId());
    }

    Variable answer(Item item, Answer answer) {
        return answers(item).get(item.domain().code(answer));
    }

    /** A result that a criterion asks for is a variable of its own. */
    Formula formula(Criterion criterion) {
        if (criterion instanceof Criterion.Among among) {
            var item = questionnaire.item(among.linkId()).orElseThrow();
            var given = answers(item);
            return f.and(applies(item), f.or(IntStream.range(0, given.size()).filter(among.answers()::contains).mapToObj(given::get).toList()));
        } else if (criterion instanceof Criterion.Result result) {
            return variable("result " + result.levels().stream().sorted().toList() + result.imaging().stream().sorted().toList());
        } else if (criterion instanceof Criterion.All all) {
            return f.and(all.of().stream().map(this::formula).toList());
        } else if (criterion instanceof Criterion.Any any) {
            return f.or(any.of().stream().map(this::formula).toList());
        } else if (criterion instanceof Criterion.Not not) {
            return f.not(formula(not.of()));
        } else if (criterion instanceof Criterion.Named named) {
            return formula(named.of());
        }
        var atLeast = (Criterion.AtLeast) criterion;
        return atLeast(atLeast.count(), atLeast.of().stream().map(this::formula).toList());
    }

    /** The first of them holds and one less of the others, or as many of the others. */
    private Formula atLeast(int count, List<Formula> of) {
        if (count <= 0 || count > of.size()) {
            return count <= 0 ? f.verum() : f.falsum();
        }
        var others = of.subList(1, of.size());
        return f.or(f.and(of.get(0), atLeast(count - 1, others)), atLeast(count, others));
    }

    /** Both give the same answer to an item. */
    Formula agrees(SatPerson other, Item item) {
        var same = new ArrayList<Formula>();
        for (int code = 0; code < answers(item).size(); code++) {
            same.add(f.implication(answers(item).get(code), other.answers(item).get(code)));
        }
        return f.and(same);
    }

    /** @param model the variables that hold */
    Answers in(Set<Variable> model) {
        var person = Answers.NONE;
        for (var item : questionnaire.items()) {
            var given = answers(item);
            int code = IntStream.range(0, given.size()).filter(c -> model.contains(given.get(c))).findFirst().orElseThrow();
            person = person.with(item.linkId(), item.domain().answer(code));
        }
        return person;
    }
}
