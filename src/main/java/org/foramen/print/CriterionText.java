package org.foramen.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Questionnaire;

/** A criterion in the words of a rule author, with the ids of the pack. */
final class CriterionText {

    private final Questionnaire questionnaire;

    CriterionText(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    String of(Criterion criterion) {
        if (criterion instanceof Criterion.Named named) {
            return named.name();
        } else if (criterion instanceof Criterion.Among among) {
            return among.linkId() + ": " + answers(questionnaire.item(among.linkId()).orElseThrow().domain(), among.answers());
        } else if (criterion instanceof Criterion.Not not) {
            return "not " + part(not.of());
        } else if (criterion instanceof Criterion.All all) {
            return joined(all.of(), " and ");
        } else if (criterion instanceof Criterion.Any any) {
            return joined(any.of(), " or ");
        } else if (criterion instanceof Criterion.AtLeast atLeast) {
            return "at least " + atLeast.count() + " of " + joined(atLeast.of(), ", ");
        } else if (criterion instanceof Criterion.Result result) {
            return "result " + result.levels().stream().sorted().collect(Collectors.joining(" or "))
                    + result.imaging().stream().sorted().collect(Collectors.joining(" or "));
        }
        throw new IllegalStateException("a criterion without words");
    }

    private String joined(List<Criterion> of, String word) {
        return of.stream().map(this::part).collect(Collectors.joining(word));
    }

    private String part(Criterion criterion) {
        boolean simple = criterion instanceof Criterion.Named || criterion instanceof Criterion.Among;
        return simple ? of(criterion) : "(" + of(criterion) + ")";
    }

    private static String answers(Domain domain, AnswerSet set) {
        var words = new ArrayList<String>();
        if (domain instanceof Domain.Whole whole) {
            ranges(whole, set, words);
        } else {
            domain.options().stream().filter(option -> set.contains(domain.code(only(domain, option)))).forEach(words::add);
        }
        if (set.contains(domain.skipped())) {
            words.add("skipped");
        }
        return words.isEmpty() ? "some together" : String.join("/", words);
    }

    private static Answer only(Domain domain, String option) {
        return domain instanceof Domain.MultiChoice ? Answer.of(List.of(option)) : Answer.of(option);
    }

    private static void ranges(Domain.Whole whole, AnswerSet set, List<String> words) {
        int[] ends = IntStream.rangeClosed(0, whole.size())
                .filter(code -> (code < whole.size() && set.contains(code)) != (code > 0 && set.contains(code - 1))).toArray();
        for (int i = 0; i + 1 < ends.length; i += 2) {
            words.add(range(whole, whole.min() + ends[i], whole.min() + ends[i + 1] - 1));
        }
    }

    private static String range(Domain.Whole whole, int from, int to) {
        return to == whole.max() ? ">=" + from : from == whole.min() ? "<=" + to : from + ".." + to;
    }
}
