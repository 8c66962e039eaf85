package org.foramen.benchmark;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.questionnaire.UnsureFloor;
import org.foramen.triage.Modifier;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;
import org.foramen.triage.SafetyNet;

/** A larger pack: copies of one side by side, sharing no item. */
final class Copies {

    private final String prefix;
    private final Map<Criterion, Criterion> copied = new IdentityHashMap<>();

    private Copies(String prefix) {
        this.prefix = prefix;
    }

    static Protocol of(Protocol protocol, int count) {
        var copies = IntStream.range(0, count).mapToObj(i -> new Copies("copy" + i + "_").copy(protocol)).toList();
        var sections = copies.stream().flatMap(copy -> copy.questionnaire().sections().stream()).toList();
        var items = copies.stream().flatMap(copy -> copy.questionnaire().items().stream()).toList();
        var rules = copies.stream().flatMap(copy -> copy.rules().stream()).toList();
        var modifiers = copies.stream().flatMap(copy -> copy.modifiers().stream()).toList();
        var lines = copies.stream().flatMap(copy -> copy.safetyNet().lines().stream()).toList();
        return new Protocol(new Questionnaire(sections, items), protocol.consultations(), protocol.imagings(),
                protocol.combining(), rules, protocol.fallback(), modifiers, new SafetyNet(lines));
    }

    private Protocol copy(Protocol protocol) {
        var sections = names(protocol.questionnaire().sections());
        var items = protocol.questionnaire().items().stream().map(this::copy).toList();
        return new Protocol(new Questionnaire(sections, items), protocol.consultations(), protocol.imagings(),
                protocol.combining(), protocol.rules().stream().map(this::copy).toList(), protocol.fallback(),
                protocol.modifiers().stream().map(this::copy).toList(),
                new SafetyNet(protocol.safetyNet().lines().stream().map(this::copy).toList()));
    }

    private Item copy(Item item) {
        return new Item(prefix + item.linkId(), prefix + item.section(), prefix + item.screen(), item.domain(),
                copy(item.relevant()), item.required(), item.intake(), item.informative(), item.redFlag(),
                names(item.followUp()), new UnsureFloor(names(item.unsure().rules()), copy(item.unsure().when())));
    }

    private Rule copy(Rule rule) {
        return new Rule(prefix + rule.id(), copy(rule.when()), rule.consultation(), rule.imaging(), rule.locked(),
                rule.evidence(), rule.informative());
    }

    private Modifier copy(Modifier modifier) {
        return new Modifier(prefix + modifier.id(), copy(modifier.when()), modifier.effects());
    }

    private SafetyNet.Line copy(SafetyNet.Line line) {
        var covers = new LinkedHashMap<String, org.foramen.questionnaire.AnswerSet>();
        line.covers().forEach((linkId, answers) -> covers.put(prefix + linkId, answers));
        return new SafetyNet.Line(prefix + line.text(), covers);
    }

    private List<String> names(List<String> names) {
        return names.stream().map(name -> prefix + name).toList();
    }

    /** A criterion used in several places stays one criterion. */
    private Criterion copy(Criterion criterion) {
        var known = copied.get(criterion);
        if (known == null) {
            known = renamed(criterion);
            copied.put(criterion, known);
        }
        return known;
    }

    private List<Criterion> copy(List<Criterion> clauses) {
        var copies = new ArrayList<Criterion>();
        clauses.forEach(clause -> copies.add(copy(clause)));
        return copies;
    }

    private Criterion renamed(Criterion criterion) {
        if (criterion instanceof Criterion.Among among) {
            return new Criterion.Among(prefix + among.linkId(), among.answers());
        } else if (criterion instanceof Criterion.All all) {
            return all.of().isEmpty() ? all : new Criterion.All(copy(all.of()));
        } else if (criterion instanceof Criterion.Any any) {
            return new Criterion.Any(copy(any.of()));
        } else if (criterion instanceof Criterion.AtLeast atLeast) {
            return new Criterion.AtLeast(atLeast.count(), copy(atLeast.of()));
        } else if (criterion instanceof Criterion.Not not) {
            return new Criterion.Not(copy(not.of()));
        } else if (criterion instanceof Criterion.Named named) {
            return new Criterion.Named(prefix + named.name(), copy(named.of()));
        }
        return criterion;
    }
}
