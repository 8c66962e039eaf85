package org.foramen.sat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.RedFlag;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;
import org.logicng.formulas.Literal;

/** The claims that compare two people who answer nearly alike. */
final class SatCompared {

    private final Protocol protocol;
    private final SatPair people;
    private final SatResults results;
    private final Map<String, Set<String>> reads = new HashMap<>();
    private int names;

    SatCompared(Protocol protocol, SatResults results) {
        this.protocol = protocol;
        this.people = SatPair.two(protocol);
        this.results = results;
        items();
        redFlags();
    }

    private void items() {
        var items = protocol.questionnaire().items();
        for (var item : items) {
            var applies = people.first.applies(item);
            var other = people.second.applies(item);
            var earlier = items.subList(0, items.indexOf(item));
            results.never(people, Claim.CAN_APPLY, item.linkId(), "looks at itself or at a later question",
                    with(people.alikeBut(later -> !earlier.contains(later)), applies, other.negate()));
            readers(item).forEach(rule ->
                    results.never(people, Claim.SKIPPING, rule.id(), "depends on '" + item.linkId() + "' where that does not apply",
                            with(but(item), applies.negate(), other.negate(),
                                    people.fires(people.first, rule), people.fires(people.second, rule).negate())));
        }
    }

    /** The rules that name the item, or another one that is relevant by it. */
    private List<Rule> readers(Item item) {
        return protocol.rules().stream().filter(rule -> reads(rule.when()).contains(item.linkId())).toList();
    }

    private Set<String> reads(Criterion criterion) {
        var read = new HashSet<String>();
        criterion.leaves().filter(Criterion.Among.class::isInstance).map(leaf -> ((Criterion.Among) leaf).linkId()).distinct()
                .forEach(linkId -> read.addAll(withRelevance(linkId)));
        return read;
    }

    private Set<String> withRelevance(String linkId) {
        var known = reads.get(linkId);
        if (known == null) {
            known = reads(protocol.questionnaire().item(linkId).orElseThrow().relevant());
            known.add(linkId);
            reads.put(linkId, known);
        }
        return known;
    }

    private List<Literal> but(Item item) {
        return people.alikeBut(other -> other == item);
    }

    private static List<Literal> with(List<Literal> some, Literal... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private void redFlags() {
        var lowered = people.define("lowered", people.f.or(protocol.consultations().stream().map(level -> people.f.and(
                people.level(people.first, level.rank(), protocol.rules()),
                people.f.not(people.level(people.second, level.rank(), protocol.rules())))).toList()));
        for (var item : protocol.questionnaire().items()) {
            if (!item.redFlag().moves().isEmpty()) {
                moves(item, lowered);
                grave(item);
            }
        }
    }

    /** The second person fires one of the rules, and the first does not. */
    private Literal gained(Item item, Predicate<Rule> which) {
        return people.define("gained " + names++, people.f.or(readers(item).stream().filter(which).map(rule ->
                people.f.and(people.fires(people.second, rule), people.fires(people.first, rule).negate())).toList()));
    }

    private void moves(Item item, Literal lowered) {
        var others = new ArrayList<>(with(but(item), lowered));
        item.followUp().forEach(linkId -> others.add(
                people.first.answer(protocol.questionnaire().item(linkId).orElseThrow(), Answer.SKIPPED)));
        var any = people.define("some move of " + item.linkId(), people.f.or(item.redFlag().moves().stream().map(move ->
                people.f.and(from(item, move), to(item, move))).toList()));
        if (people.find(with(others, any)).isPresent()) {
            item.redFlag().moves().forEach(move -> results.never(people, Claim.NEVER_LOWER, item.linkId(),
                    "goes from " + move.from() + " to " + move.to() + " (", with(others, from(item, move), to(item, move))));
        }
    }

    private Literal from(Item item, RedFlag.Move move) {
        return people.first.answer(item, move.from());
    }

    private Literal to(Item item, RedFlag.Move move) {
        return people.second.answer(item, move.to());
    }

    private void grave(Item item) {
        var gained = gained(item, rule -> true);
        var ending = gained(item, rule -> rule.consultation().endsInterview());
        var mildest = people.first.answer(item, item.redFlag().moves().get(0).from());
        for (var grave : item.redFlag().grave()) {
            var so = with(but(item), mildest, people.second.answer(item, grave));
            results.can(people, Claim.COUNTS, item.linkId(), "answering " + grave + " to", with(so, gained));
            boolean named = protocol.safetyNet().lines().stream().map(line -> line.covers().get(item.linkId()))
                    .anyMatch(covered -> covered != null && covered.contains(item.domain().code(grave)));
            if (!named) {
                results.can(people, Claim.SAFETY_NET, item.linkId(), "says nothing about " + grave + " of", with(so, ending));
            }
        }
    }
}
