package org.foramen.fhir.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Questionnaire;

/**
 * Says of each question, in what {@code enableWhen} can say, when it is shown: the weakest list of tests of which one
 * has to hold wherever the question applies. The server leaves out the answers to what does not apply after all.
 */
public final class Enablings {

    private final Questionnaire questionnaire;

    private Enablings(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** By linkId. */
    static Map<String, Enabling> of(Questionnaire questionnaire) {
        var enablings = new Enablings(questionnaire);
        var byLinkId = new LinkedHashMap<String, Enabling>();
        questionnaire.items().forEach(item -> {
            var own = enablings.of(item.relevant());
            // Whoever is shown a question that does not apply may answer it, and be shown what follows from that.
            boolean restsOnWidened = own.tests().stream().anyMatch(test -> !byLinkId.get(test.linkId()).exact());
            byLinkId.put(item.linkId(), restsOnWidened ? own.inexact() : own);
        });
        return byLinkId;
    }

    private Enabling of(Criterion relevant) {
        if (relevant instanceof Criterion.Named named) {
            return of(named.of());
        } else if (relevant instanceof Criterion.All all && all.of().size() > 1) {
            return together(all.of());
        }
        return weakest(relevant, false);
    }

    /** {@code all} where each clause is one test of a question with one answer; some clients misread others. */
    private Enabling together(List<Criterion> clauses) {
        var each = clauses.stream().map(clause -> weakest(clause, false)).toList();
        boolean sayable = each.stream().allMatch(one -> !one.always() && one.exact() && one.tests().size() == 1 && !isMulti(one.tests().get(0)));
        return sayable ? new Enabling(false, each.stream().map(one -> one.tests().get(0)).toList(), true, true) : narrowest(each);
    }

    private boolean isMulti(AnswerTest test) {
        return questionnaire.item(test.linkId()).orElseThrow().domain() instanceof Domain.MultiChoice;
    }

    private Enabling weakest(Criterion criterion, boolean negated) {
        if (criterion instanceof Criterion.Among among) {
            var item = questionnaire.item(among.linkId()).orElseThrow();
            return negated ? EnablingTests.none(item, among.answers()) : EnablingTests.of(item, among.answers());
        } else if (criterion instanceof Criterion.Not not) {
            return weakest(not.of(), !negated);
        } else if (criterion instanceof Criterion.Named named) {
            return weakest(named.of(), negated);
        } else if (criterion instanceof Criterion.All all) {
            return join(all.of(), negated, negated);
        } else if (criterion instanceof Criterion.Any any) {
            return join(any.of(), negated, !negated);
        } else if (criterion instanceof Criterion.AtLeast some && !negated) {
            return some.count() == 1 ? join(some.of(), false, true) : join(some.of(), false, some.count() < some.of().size()).inexact();
        }
        return Enabling.always(false);
    }

    private Enabling join(List<Criterion> clauses, boolean negated, boolean oneSuffices) {
        var each = clauses.stream().map(clause -> weakest(clause, negated)).toList();
        return oneSuffices ? widest(each) : narrowest(each);
    }

    private static Enabling widest(List<Enabling> each) {
        boolean exact = each.stream().allMatch(Enabling::exact);
        return each.stream().anyMatch(Enabling::always) ? Enabling.always(exact)
                : Enabling.any(each.stream().flatMap(one -> one.tests().stream()).toList(), exact);
    }

    /** Every one of them is implied; the exact one about the latest question is shown to the fewest who do not need it. */
    private Enabling narrowest(List<Enabling> each) {
        var limiting = new ArrayList<>(each);
        limiting.removeIf(Enabling::always);
        boolean exact = limiting.size() <= 1 && each.stream().allMatch(Enabling::exact);
        return limiting.stream().max(Comparator.comparing(Enabling::exact).thenComparingInt(this::latest))
                .map(one -> exact ? one : one.inexact())
                .orElse(Enabling.always(exact));
    }

    private int latest(Enabling enabling) {
        return enabling.tests().stream().mapToInt(test -> questionnaire.position(test.linkId())).min().orElse(-1);
    }

    /** The questions that are shown to more people than they apply to. */
    static Set<String> widened(Map<String, Enabling> enablings) {
        var widened = new LinkedHashMap<>(enablings);
        widened.values().removeIf(Enabling::exact);
        return widened.keySet();
    }
}
