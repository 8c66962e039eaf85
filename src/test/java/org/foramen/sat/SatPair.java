package org.foramen.sat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.foramen.questionnaire.Item;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.SATSolver;

/** Two people under one protocol, or one who is both, of whom a solver is asked whether they can be so. */
final class SatPair {

    final FormulaFactory f = new FormulaFactory();
    private final SATSolver solver = MiniSat.miniSat(f);
    final Protocol protocol;
    final SatPerson first;
    final SatPerson second;
    private final Map<String, Literal> alike = new HashMap<>();

    private SatPair(Protocol protocol, boolean two) {
        this.protocol = protocol;
        first = person("first");
        second = two ? person("second") : first;
        if (two) {
            protocol.questionnaire().items().forEach(item ->
                    alike.put(item.linkId(), define("alike " + item.linkId(), first.agrees(second, item))));
        }
    }

    static SatPair one(Protocol protocol) {
        return new SatPair(protocol, false);
    }

    static SatPair two(Protocol protocol) {
        return new SatPair(protocol, true);
    }

    private SatPerson person(String name) {
        var person = new SatPerson(name, protocol.questionnaire(), f, solver);
        protocol.rules().forEach(rule -> person.define(rule.id() + " fires", person.formula(rule.when())));
        return person;
    }

    /** A name to ask for a formula by: where it holds, so does the formula. */
    Variable define(String what, Formula formula) {
        var defined = f.variable(what);
        solver.add(f.implication(defined, formula));
        return defined;
    }

    Variable fires(SatPerson person, Rule rule) {
        return f.variable((person == first ? "first:" : "second:") + rule.id() + " fires");
    }

    Formula some(SatPerson person, Stream<Rule> rules) {
        return f.or(rules.map(rule -> fires(person, rule)).toList());
    }

    /** This level or a higher one, of these rules and of the fallback where none of them fires. */
    Formula level(SatPerson person, int rank, List<Rule> rules) {
        boolean fallback = protocol.fallback().consultation().rank() >= rank;
        return f.or(some(person, rules.stream().filter(rule -> rule.consultation().rank() >= rank)),
                fallback ? f.not(some(person, rules.stream())) : f.falsum());
    }

    /** This imaging or a stronger one, of the first group in which one of these rules fires, else of the fallback. */
    Formula imaging(SatPerson person, int rank, List<Rule> rules) {
        var chosen = new ArrayList<Formula>();
        Formula open = f.verum();
        for (var group : protocol.combining().imaging()) {
            chosen.add(f.and(open, some(person, rules.stream().filter(group::holds).filter(rule -> rule.imaging().rank() >= rank))));
            open = f.and(open, f.not(some(person, rules.stream().filter(group::holds))));
        }
        chosen.add(protocol.fallback().imaging().rank() >= rank ? open : f.falsum());
        return f.or(chosen);
    }

    /** The second person's answers are those of the first but for these items. */
    List<Literal> alikeBut(Predicate<Item> different) {
        return protocol.questionnaire().items().stream().filter(different.negate()).map(item -> alike.get(item.linkId())).toList();
    }

    /** What is defined meanwhile does not burden later questions. */
    void forgetting(Runnable question) {
        var before = solver.saveState();
        question.run();
        solver.loadState(before);
    }

    Optional<Couple> find(Collection<? extends Literal> so) {
        if (solver.sat(List.copyOf(so)) != Tristate.TRUE) {
            return Optional.empty();
        }
        var model = Set.copyOf(solver.model().positiveVariables());
        var one = first.in(model);
        return Optional.of(new Couple(one, second == first ? one : second.in(model)));
    }

    Optional<Couple> find(Literal... so) {
        return find(List.of(so));
    }
}
