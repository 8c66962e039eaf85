package org.foramen.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foramen.diagram.DiagramSpace;
import org.foramen.diagram.Diagrams;
import org.foramen.diagram.Draws;
import org.foramen.diagram.Witness;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Criterion;
import org.foramen.triage.Rule;

/** The rules of two versions of a pack as diagrams over the same answers: what they hold for every combination. */
final class Joint {

    /** @param rank of its level in the order of the new version; one that it has not is milder than any */
    private record Ranked(Rule rule, int diagram, int rank) {
    }

    private final Both both;
    private final Diagrams diagrams;
    private final Witness witness;
    private final Draws differing;

    /** @throws org.foramen.diagram.DiagramTooLarge when the versions differ in too much */
    Joint(Both both) {
        this.both = both;
        var criteria = new LinkedHashMap<String, Criterion>();
        both.before().protocol().rules().forEach(rule -> criteria.put("before " + rule.id(), both.in(both.before(), rule.when())));
        both.after().protocol().rules().forEach(rule -> criteria.put("after " + rule.id(), both.in(both.after(), rule.when())));
        this.diagrams = Diagrams.of(both.questionnaire(), criteria, List.of(), Diagrams.NODE_BUDGET);
        this.witness = new Witness(diagrams.space(), diagrams.variables());
        this.differing = new Draws(diagrams, differing());
    }

    /** Somebody whom the new version sends to a milder level; empty when it does that to nobody. */
    Optional<Answers> milder() {
        return lower(ranked(both.before()), ranked(both.after()), fallback(both.before()), fallback(both.after()));
    }

    Optional<Answers> graver() {
        return lower(ranked(both.after()), ranked(both.before()), fallback(both.after()), fallback(both.before()));
    }

    private Optional<Answers> lower(List<Ranked> high, List<Ranked> low, int highFallback, int lowFallback) {
        for (var lost : high) {
            var rivals = diagrams(low, lost.rank());
            var found = lowFallback < lost.rank() ? alone(lost.diagram(), rivals) : below(low, lost.rank())
                    .flatMap(milder -> alone(diagrams.space().and(lost.diagram(), milder.diagram()), rivals).stream()).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        var rivals = new ArrayList<>(diagrams(high, Integer.MIN_VALUE));
        rivals.addAll(diagrams(low, highFallback));
        var none = Stream.of(new Ranked(both.after().protocol().fallback(), DiagramSpace.TRUE, lowFallback)).filter(one -> lowFallback < highFallback)
                .flatMap(one -> alone(one.diagram(), Stream.concat(rivals.stream(), diagrams(low, Integer.MIN_VALUE).stream()).toList()).stream());
        return Stream.concat(none, below(low, highFallback).flatMap(milder -> alone(milder.diagram(), rivals).stream())).findFirst();
    }

    private static Stream<Ranked> below(List<Ranked> rules, int rank) {
        return rules.stream().filter(one -> one.rank() < rank);
    }

    private static List<Integer> diagrams(List<Ranked> rules, int least) {
        return rules.stream().filter(one -> one.rank() >= least).map(Ranked::diagram).toList();
    }

    private Optional<Answers> alone(int diagram, List<Integer> rivals) {
        var ordinary = both.ordinary();
        var items = both.questionnaire().items();
        var usual = IntStream.range(0, items.size()).map(v -> {
            var item = items.get(v);
            return diagrams.variables().classOf(v, item.domain().code(ordinary.to(item.linkId()).orElseThrow()));
        }).toArray();
        return witness.path(diagram, rivals, usual).map(path -> {
            var person = ordinary;
            var named = witness.answers(path);
            for (int v = 0; v < usual.length; v++) {
                var linkId = items.get(v).linkId();
                if (named.has(linkId) && path[v] != usual[v]) {
                    person = person.with(linkId, named.to(linkId).orElseThrow());
                }
            }
            return person;
        });
    }

    /** The share of all combinations of answers for which another rule fires; 0 to 1. */
    double differs() {
        return differing.share();
    }

    /** One of those for whom another rule fires; nobody may be drawn where there is none. */
    Answers drawn(Random random) {
        var codes = differing.next(random);
        var answers = Answers.NONE;
        for (int v = 0; v < codes.length; v++) {
            var item = both.questionnaire().items().get(v);
            answers = answers.with(item.linkId(), item.domain().answer(codes[v]));
        }
        return answers;
    }

    private int differing() {
        var old = both.before().protocol();
        var now = both.after().protocol();
        boolean elsewhere = !effect(old.fallback()).equals(effect(now.fallback())) || !old.combining().equals(now.combining())
                || !modifiers(both.before()).equals(modifiers(both.after()));
        var space = diagrams.space();
        int all = elsewhere ? DiagramSpace.TRUE : DiagramSpace.FALSE;
        var before = byId(ranked(both.before()));
        var after = byId(ranked(both.after()));
        for (var one : before.values()) {
            var other = after.get(one.rule().id());
            boolean same = other != null && effect(one.rule()).equals(effect(other.rule())) && one.rank() == other.rank();
            int either = other == null ? one.diagram() : same ? unlike(one.diagram(), other.diagram()) : space.or(one.diagram(), other.diagram());
            all = space.or(all, either);
        }
        for (var other : after.values()) {
            all = before.containsKey(other.rule().id()) ? all : space.or(all, other.diagram());
        }
        return all;
    }

    private int unlike(int one, int other) {
        var space = diagrams.space();
        return space.or(space.and(one, space.not(other)), space.and(other, space.not(one)));
    }

    private static Map<String, Ranked> byId(List<Ranked> rules) {
        var byId = new LinkedHashMap<String, Ranked>();
        rules.forEach(one -> byId.put(one.rule().id(), one));
        return byId;
    }

    private static List<Object> effect(Rule rule) {
        return List.of(rule.consultation().level(), rule.imaging(), rule.locked());
    }

    private List<Object> modifiers(Version version) {
        return version.protocol().modifiers().stream().<Object>map(one -> List.of(both.in(version, one.when()), one.effects())).toList();
    }

    private List<Ranked> ranked(Version version) {
        var prefix = version == both.before() ? "before " : "after ";
        return version.protocol().rules().stream().map(rule -> new Ranked(rule, diagrams.root(prefix + rule.id()), both.after().rank(rule.consultation().level()))).toList();
    }

    private int fallback(Version version) {
        return both.after().rank(version.protocol().fallback().consultation().level());
    }
}
