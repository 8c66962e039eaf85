package org.foramen.spine.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.foramen.questionnaire.Clauses;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.RedFlag;
import org.foramen.questionnaire.UnsureFloor;
import org.foramen.triage.Edits;
import org.foramen.triage.Protocol;

/** Slips in what is said of unsure, of skipping and of red flags. */
final class UnsureMutants {

    private final Protocol sound;
    private final Policies policies;
    private final List<Mutant> mutants = new ArrayList<>();

    UnsureMutants(Protocol sound, Policies policies) {
        this.sound = sound;
        this.policies = policies;
    }

    List<Mutant> all() {
        for (var item : sound.questionnaire().items()) {
            if (item.isRedFlag()) {
                add(Kind.RED_FLAG_REMOVED, item, "no longer a red flag", noRedFlag(item));
            }
            if (!item.required()) {
                others(item).forEach((name, as) -> add(Kind.UNSURE, item, (policies.unsure(item.linkId()).isPresent() ? "unsure and skipped" : "skipped")
                        + " read as " + name, Edits.eachCondition(sound, criterion -> readAs(criterion, item, as))));
            }
            item.unsure().rules().forEach(rule -> {
                add(Kind.UNSURE, item, "unsure and skipped no longer fire " + rule, Edits.eachRule(sound, other -> other.id().equals(rule)
                        ? Edits.when(other, Clauses.each(other.when(), clause -> clause instanceof Criterion.Among among && isAbout(among, item)
                        ? policies.reading(among, Optional.empty()) : clause)) : other));
                var fewer = item.unsure().rules().stream().filter(other -> !other.equals(rule)).toList();
                add(Kind.UNSURE, item, rule + " no longer promised for unsure", replace(item,
                        Edits.unsure(item, fewer.isEmpty() ? UnsureFloor.NONE : new UnsureFloor(fewer, item.unsure().when()))));
            });
        }
        return mutants;
    }

    private void add(Kind kind, Item item, String what, Protocol protocol) {
        mutants.add(new Mutant(kind, item.linkId(), what, protocol));
    }

    private Protocol replace(Item item, Item by) {
        return Edits.items(sound, sound.questionnaire().items().stream().map(other -> other == item ? by : other).toList());
    }

    private Protocol noRedFlag(Item item) {
        UnaryOperator<Criterion> without = clause -> clause instanceof Criterion.Named named && named.name().equals(Mutants.UNSURE_RED_FLAGS)
                ? new Criterion.Named(named.name(), new Criterion.Any(Clauses.of(named.of()).stream()
                .filter(leaf -> !(leaf instanceof Criterion.Among among && isAbout(among, item))).toList())) : clause;
        return Edits.eachCondition(replace(item, Edits.redFlag(item, RedFlag.NONE)), criterion -> Clauses.each(criterion, without));
    }

    private static boolean isAbout(Criterion.Among among, Item item) {
        return among.linkId().equals(item.linkId());
    }

    /** What unsure could be read as instead: any one answer, the ends of a range, or as if never asked. */
    private Map<String, Optional<Integer>> others(Item item) {
        var others = new LinkedHashMap<String, Optional<Integer>>();
        if (item.domain() instanceof Domain.Whole whole) {
            others.put(Integer.toString(whole.min()), Optional.of(0));
            others.put(Integer.toString(whole.max()), Optional.of(whole.size() - 1));
        }
        item.domain().options().forEach(option -> others.put(option, Optional.of(Policies.single(item.domain(), option))));
        others.put("never asked", Optional.empty());
        others.values().remove(policies.readAs(item.linkId()));
        return others;
    }

    /** Red flags count as unsure by what was answered, before any policy. */
    private Criterion readAs(Criterion criterion, Item item, Optional<Integer> as) {
        if (criterion instanceof Criterion.Named named && named.name().equals(Mutants.UNSURE_RED_FLAGS)) {
            return criterion;
        } else if (criterion instanceof Criterion.Among among) {
            return isAbout(among, item) ? policies.reading(among, as) : among;
        }
        var before = Clauses.of(criterion);
        var after = before.stream().map(clause -> readAs(clause, item, as)).toList();
        return before.equals(after) ? criterion : Clauses.with(criterion, after);
    }
}
