package org.foramen.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Clauses;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;

/** Writes a condition otherwise, at random, so that it means the same. */
final class Rewriting {

    private final Random random;
    private final Questionnaire questionnaire;
    private final List<Item> others;
    private final boolean decided;

    /**
     * @param others  the questions that may be brought in
     * @param decided also so that it means the same only once every question is answered: by "this or not this", and by
     *                when a question applies
     */
    Rewriting(Random random, Questionnaire questionnaire, List<Item> others, boolean decided) {
        this.random = random;
        this.questionnaire = questionnaire;
        this.others = others;
        this.decided = decided;
    }

    Criterion of(Criterion criterion) {
        var clauses = Clauses.of(criterion).stream().map(this::of).collect(Collectors.toCollection(ArrayList::new));
        if (!clauses.isEmpty()) {
            Collections.shuffle(clauses, random);
            return outside(inside(Clauses.with(criterion, clauses)));
        }
        return outside(leaf(criterion));
    }

    private Criterion inside(Criterion criterion) {
        if (criterion instanceof Criterion.Named named) {
            return random.nextBoolean() ? named.of() : named;
        } else if (criterion instanceof Criterion.Not not) {
            return deMorgan(not);
        }
        return random.nextBoolean() ? grouped(criterion) : counted(criterion);
    }

    private Criterion deMorgan(Criterion.Not not) {
        var opposites = Clauses.of(not.of()).stream().<Criterion>map(Criterion.Not::new).toList();
        return not.of() instanceof Criterion.All ? new Criterion.Any(opposites)
                : not.of() instanceof Criterion.Any ? new Criterion.All(opposites) : not.of() instanceof Criterion.Not inner ? inner.of() : not;
    }

    /** Some of the clauses in a group of their own. */
    private Criterion grouped(Criterion criterion) {
        var clauses = Clauses.of(criterion);
        if (criterion instanceof Criterion.AtLeast || clauses.size() < 3) {
            return criterion;
        }
        int cut = 1 + random.nextInt(clauses.size() - 1);
        return Clauses.with(criterion, List.of(Clauses.with(criterion, clauses.subList(0, cut)), Clauses.with(criterion, clauses.subList(cut, clauses.size()))));
    }

    private Criterion counted(Criterion criterion) {
        var clauses = Clauses.of(criterion);
        if (criterion instanceof Criterion.All) {
            return new Criterion.AtLeast(clauses.size(), clauses);
        } else if (criterion instanceof Criterion.Any) {
            return new Criterion.AtLeast(1, clauses);
        }
        int count = ((Criterion.AtLeast) criterion).count();
        var rest = clauses.subList(1, clauses.size());
        return count == 0 ? criterion : new Criterion.Any(List.of(new Criterion.AtLeast(count, rest),
                new Criterion.All(List.of(clauses.get(0), new Criterion.AtLeast(count - 1, rest)))));
    }

    private Criterion outside(Criterion criterion) {
        return switch (random.nextInt(decided ? 7 : 5)) {
            case 0 -> new Criterion.Not(new Criterion.Not(criterion));
            case 1 -> new Criterion.Named("another_name", criterion);
            case 2 -> new Criterion.All(List.of(criterion, new Criterion.Any(List.of(criterion, something()))));
            case 3 -> new Criterion.Any(List.of(new Criterion.All(List.of(something(), criterion)), criterion));
            case 5 -> split(criterion, something());
            default -> criterion;
        };
    }

    private static Criterion split(Criterion criterion, Criterion by) {
        return new Criterion.Any(List.of(new Criterion.All(List.of(by, criterion)), new Criterion.All(List.of(criterion, new Criterion.Not(by)))));
    }

    /** Whether some question was answered in some way. */
    private Criterion something() {
        var item = others.get(random.nextInt(others.size()));
        return new Criterion.Among(item.linkId(), AnswerSet.matching(item.domain().size() + 1, code -> random.nextBoolean()));
    }

    private Criterion leaf(Criterion criterion) {
        if (criterion instanceof Criterion.Result result) {
            return new Criterion.All(List.of(new Criterion.Result(result.levels(), Set.of()), new Criterion.Result(Set.of(), result.imaging())));
        } else if (criterion instanceof Criterion.Among among) {
            return switch (random.nextInt(decided ? 4 : 2)) {
                case 0 -> halves(among);
                case 2 -> opposite(among);
                case 3 -> new Criterion.All(List.of(relevance(among), among));
                default -> among;
            };
        }
        return criterion;
    }

    /** The answers named in two lists instead of one. */
    private Criterion halves(Criterion.Among among) {
        int bound = questionnaire.item(among.linkId()).orElseThrow().domain().size() + 1;
        var first = AnswerSet.matching(bound, code -> random.nextBoolean());
        return new Criterion.Any(List.of(
                new Criterion.Among(among.linkId(), AnswerSet.matching(bound, code -> among.answers().contains(code) && first.contains(code))),
                new Criterion.Among(among.linkId(), AnswerSet.matching(bound, code -> among.answers().contains(code) && !first.contains(code)))));
    }

    /** None of the other answers, where the question applies. */
    private Criterion opposite(Criterion.Among among) {
        int bound = questionnaire.item(among.linkId()).orElseThrow().domain().size() + 1;
        var others = new Criterion.Among(among.linkId(), AnswerSet.matching(bound, code -> !among.answers().contains(code)));
        return new Criterion.All(List.of(relevance(among), new Criterion.Not(others)));
    }

    private Criterion relevance(Criterion.Among among) {
        return questionnaire.item(among.linkId()).orElseThrow().relevant();
    }
}
