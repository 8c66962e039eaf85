package org.foramen.spine.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.foramen.questionnaire.Clauses;
import org.foramen.questionnaire.Criterion;
import org.foramen.triage.Edits;
import org.foramen.triage.Modifier;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;

/** Every slip in every place of a pack. */
final class Mutants {

    /** Read from the red flags, not written by an author. */
    static final String UNSURE_RED_FLAGS = "unsure: red_flags";

    private final Protocol sound;
    private final Slips slips;
    private final Policies policies;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(Protocol sound) {
        this.sound = sound;
        this.policies = new Policies(sound.questionnaire());
        this.slips = new Slips(policies);
    }

    /** The same ones in the same order every time, each with a name of its own. */
    static List<Mutant> of(Protocol sound) {
        var all = new Mutants(sound);
        all.rules();
        all.modifiers();
        all.conditions();
        all.definitions();
        all.mutants.addAll(new UnsureMutants(sound, all.policies).all());
        return named(all.mutants);
    }

    private static List<Mutant> named(List<Mutant> mutants) {
        var seen = new LinkedHashMap<String, Integer>();
        return mutants.stream().map(mutant -> {
            int times = seen.merge(mutant.name(), 1, Integer::sum);
            return times == 1 ? mutant : new Mutant(mutant.kind(), mutant.owner(), mutant.what() + " (" + times + ")", mutant.protocol());
        }).toList();
    }

    private void add(Kind kind, String owner, String what, Protocol protocol) {
        mutants.add(new Mutant(kind, owner, what, protocol));
    }

    private void rules() {
        for (var rule : sound.rules()) {
            add(Kind.RULE_DELETED, rule.id(), "deleted", Edits.rules(sound, sound.rules().stream().filter(other -> other != rule).toList()));
            if (rule.locked()) {
                replace(Kind.LOCK_REMOVED, rule, "without its lock",
                        new Rule(rule.id(), rule.when(), rule.consultation(), rule.imaging(), false, rule.evidence(), rule.informative()));
            }
        }
        Stream.concat(sound.rules().stream(), Stream.of(sound.fallback())).forEach(rule -> {
            near(sound.consultations(), rule.consultation()).forEach(level -> replace(Kind.CONSULTATION, rule,
                    rule.consultation().level() + " made " + level.level(),
                    new Rule(rule.id(), rule.when(), level, rule.imaging(), rule.locked(), rule.evidence(), rule.informative())));
            near(sound.imagings(), rule.imaging()).forEach(imaging -> replace(Kind.IMAGING, rule,
                    rule.imaging().level() + " made " + imaging.level(),
                    new Rule(rule.id(), rule.when(), rule.consultation(), imaging, rule.locked(), rule.evidence(), rule.informative())));
        });
    }

    private static <T> List<T> near(List<T> levels, T level) {
        int at = levels.indexOf(level);
        return Stream.of(at - 1, at + 1).filter(i -> i >= 0 && i < levels.size()).<T>map(levels::get).toList();
    }

    private void replace(Kind kind, Rule rule, String what, Rule by) {
        add(kind, rule.id(), what, Edits.eachRule(sound, other -> other == rule ? by : other));
    }

    private void modifiers() {
        for (var modifier : sound.modifiers()) {
            add(Kind.MODIFIER_DELETED, modifier.id(), "deleted", with(modifier, List.of()));
            for (var effect : modifier.effects()) {
                if (modifier.effects().size() > 1) {
                    var others = modifier.effects().stream().filter(other -> other != effect).toList();
                    add(Kind.MODIFIER_DELETED, modifier.id(), "without its " + effect.getClass().getSimpleName(),
                            with(modifier, List.of(new Modifier(modifier.id(), modifier.when(), others))));
                }
            }
        }
    }

    private Protocol with(Modifier modifier, List<Modifier> instead) {
        return Edits.modifiers(sound, sound.modifiers().stream().flatMap(other -> other == modifier ? instead.stream() : Stream.of(other)).toList());
    }

    private void conditions() {
        sound.rules().forEach(rule -> condition(rule.id(), rule.when(),
                slip -> Edits.eachRule(sound, other -> other == rule ? Edits.when(rule, slip) : other)));
        sound.modifiers().forEach(modifier -> condition(modifier.id(), modifier.when(),
                slip -> with(modifier, List.of(Edits.when(modifier, slip)))));
        sound.questionnaire().items().stream().filter(item -> !item.relevant().equals(Criterion.ALWAYS)).forEach(item -> condition(
                item.linkId() + " relevant", item.relevant(), slip -> Edits.items(sound, sound.questionnaire().items().stream()
                        .map(other -> other == item ? Edits.relevant(item, slip) : other).toList())));
    }

    private void condition(String owner, Criterion criterion, Function<Criterion, Protocol> with) {
        slips.in(criterion).forEach(slip -> add(slip.kind(), owner, slip.what(), with.apply(slip.criterion())));
    }

    private void definitions() {
        definitionsOf(sound).forEach((name, of) -> condition(name, of, slip -> Edits.eachCondition(sound, criterion -> Clauses.each(criterion,
                clause -> clause instanceof Criterion.Named named && named.name().equals(name) ? new Criterion.Named(name, slip) : clause))));
    }

    private static Map<String, Criterion> definitionsOf(Protocol protocol) {
        var definitions = new LinkedHashMap<String, Criterion>();
        Edits.eachCondition(protocol, criterion -> Clauses.each(criterion, clause -> {
            if (clause instanceof Criterion.Named named && !named.name().equals(UNSURE_RED_FLAGS)) {
                definitions.putIfAbsent(named.name(), named.of());
            }
            return clause;
        }));
        return definitions;
    }
}
