package org.foramen.spine.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.foramen.questionnaire.Clauses;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Domain;

/** The slips that can be made in one condition; a definition counts as one name. */
final class Slips {

    /** The condition with a slip in it. */
    record Slip(Kind kind, String what, Criterion criterion) {
    }

    private final Policies policies;
    private final Words words;

    Slips(Policies policies) {
        this.policies = policies;
        this.words = new Words(policies);
    }

    List<Slip> in(Criterion criterion) {
        var slips = new ArrayList<Slip>();
        if (criterion instanceof Criterion.Not not) {
            slips.add(new Slip(Kind.NOT_DROPPED, "'" + words.of(not) + "' read as '" + words.of(not.of()) + "'", not.of()));
            // A not added to what stands in a not is a not dropped.
            below(criterion).stream().filter(slip -> !slip.kind().equals(Kind.NOT_ADDED) || !isLeaf(not.of())).forEach(slips::add);
        } else if (isLeaf(criterion)) {
            slips.add(new Slip(Kind.NOT_ADDED, "'" + words.of(criterion) + "' read as 'not'", new Criterion.Not(criterion)));
            slips.addAll(leaf(criterion));
        } else {
            slips.addAll(operator(criterion));
            slips.addAll(dropped(criterion));
            slips.addAll(below(criterion));
        }
        return slips;
    }

    private static boolean isLeaf(Criterion criterion) {
        return criterion instanceof Criterion.Named || Clauses.of(criterion).isEmpty();
    }

    private List<Slip> below(Criterion criterion) {
        var clauses = Clauses.of(criterion);
        var slips = new ArrayList<Slip>();
        for (int i = 0; i < clauses.size(); i++) {
            for (var slip : in(clauses.get(i))) {
                var changed = new ArrayList<>(clauses);
                changed.set(i, slip.criterion());
                slips.add(new Slip(slip.kind(), slip.what(), Clauses.with(criterion, changed)));
            }
        }
        return slips;
    }

    private List<Slip> operator(Criterion criterion) {
        var clauses = Clauses.of(criterion);
        if (criterion instanceof Criterion.AtLeast atLeast) {
            return List.of(new Slip(Kind.COUNT, "'" + words.of(criterion) + "' with one more", new Criterion.AtLeast(atLeast.count() + 1, clauses)),
                    new Slip(Kind.COUNT, "'" + words.of(criterion) + "' with one less", new Criterion.AtLeast(atLeast.count() - 1, clauses)));
        }
        return clauses.size() < 2 ? List.of() : List.of(criterion instanceof Criterion.All
                ? new Slip(Kind.ALL_AND_ANY, "'" + words.of(criterion) + "' read as any", new Criterion.Any(clauses))
                : new Slip(Kind.ALL_AND_ANY, "'" + words.of(criterion) + "' read as all", new Criterion.All(clauses)));
    }

    private List<Slip> dropped(Criterion criterion) {
        var clauses = Clauses.of(criterion);
        var slips = new ArrayList<Slip>();
        for (int i = 0; i < clauses.size() && clauses.size() > 1; i++) {
            var fewer = new ArrayList<>(clauses);
            fewer.remove(i);
            slips.add(new Slip(Kind.CLAUSE_DROPPED, "'" + words.of(criterion) + "' without '" + words.of(clauses.get(i)) + "'", Clauses.with(criterion, fewer)));
        }
        return slips;
    }

    private List<Slip> leaf(Criterion criterion) {
        if (criterion instanceof Criterion.Result result) {
            var slips = new ArrayList<Slip>();
            slips.addAll(fewer(result, result.levels(), levels -> new Criterion.Result(levels, result.imaging())));
            slips.addAll(fewer(result, result.imaging(), imaging -> new Criterion.Result(result.levels(), imaging)));
            return slips;
        } else if (criterion instanceof Criterion.Among among) {
            return policies.item(among.linkId()).domain() instanceof Domain.Whole whole ? moved(among, whole)
                    : fewer(among, policies.named(among), options -> policies.oneOf(among.linkId(), options));
        }
        return List.of();
    }

    private <T extends java.util.Collection<String>> List<Slip> fewer(Criterion criterion, T options, Function<Set<String>, Criterion> with) {
        return options.size() < 2 ? List.of() : options.stream().sorted().map(option -> {
            var fewer = new HashSet<>(options);
            fewer.remove(option);
            return new Slip(Kind.OPTION_DROPPED, "'" + words.of(criterion) + "' without " + option, with.apply(fewer));
        }).toList();
    }

    private List<Slip> moved(Criterion.Among among, Domain.Whole whole) {
        var numbers = policies.numbers(among);
        var slips = new ArrayList<Slip>();
        for (int by : List.of(-1, 1)) {
            if (numbers.lower() > whole.min()) {
                slips.add(threshold(among, new Policies.Numbers(numbers.lower() + by, numbers.upper())));
            }
            if (numbers.upper() < whole.max()) {
                slips.add(threshold(among, new Policies.Numbers(numbers.lower(), numbers.upper() + by)));
            }
        }
        return slips;
    }

    private Slip threshold(Criterion.Among among, Policies.Numbers numbers) {
        var moved = policies.in(among.linkId(), numbers);
        return new Slip(Kind.THRESHOLD, "'" + words.of(among) + "' read as '" + words.of(moved) + "'", moved);
    }
}
