package org.foramen.questionnaire;

import java.util.List;
import java.util.function.UnaryOperator;

/** Criteria rebuilt from changed clauses; where no clause changes, the criterion stays the same object. */
public final class Clauses {

    private Clauses() {
    }

    /** The clauses of a criterion; none of a leaf. */
    public static List<Criterion> of(Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            return all.of();
        } else if (criterion instanceof Criterion.Any any) {
            return any.of();
        } else if (criterion instanceof Criterion.AtLeast atLeast) {
            return atLeast.of();
        } else if (criterion instanceof Criterion.Not not) {
            return List.of(not.of());
        } else if (criterion instanceof Criterion.Named named) {
            return List.of(named.of());
        }
        return List.of();
    }

    /** The criterion with other clauses, as many as it can have. */
    public static Criterion with(Criterion criterion, List<Criterion> clauses) {
        if (criterion instanceof Criterion.All) {
            return new Criterion.All(clauses);
        } else if (criterion instanceof Criterion.Any) {
            return new Criterion.Any(clauses);
        } else if (criterion instanceof Criterion.AtLeast atLeast) {
            return new Criterion.AtLeast(atLeast.count(), clauses);
        } else if (criterion instanceof Criterion.Not) {
            return new Criterion.Not(clauses.get(0));
        } else if (criterion instanceof Criterion.Named named) {
            return new Criterion.Named(named.name(), clauses.get(0));
        }
        return criterion;
    }

    /** Every clause below changed, the deepest first, then the criterion itself. */
    public static Criterion each(Criterion criterion, UnaryOperator<Criterion> change) {
        var before = of(criterion);
        var after = before.stream().map(clause -> each(clause, change)).toList();
        boolean same = true;
        for (int i = 0; i < before.size(); i++) {
            same &= before.get(i) == after.get(i);
        }
        return change.apply(same ? criterion : with(criterion, after));
    }
}
