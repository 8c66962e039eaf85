package org.foramen.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.foramen.interview.Interview;
import org.foramen.interview.Step;
import org.foramen.pack.Examples;
import org.foramen.questionnaire.Answers;
import org.foramen.triage.Outcome;
import org.foramen.triage.Recommendation;

/** An example person, and what they get that they should not, or do not get that they should. */
public record CaseRun(String name, List<String> wrong) {

    public CaseRun {
        wrong = List.copyOf(wrong);
    }

    private record Seen(Outcome outcome, List<String> fired, List<String> asked) {
    }

    static CaseRun of(Interview interview, Examples examples, Examples.Example example) {
        var wrong = new ArrayList<String>();
        see(interview, examples.usual(), example).ifPresentOrElse(seen -> compare(example.expected(), seen, wrong),
                () -> wrong.add("the answers given leave a question open - give more of them"));
        return new CaseRun(example.name(), wrong);
    }

    private static Optional<Seen> see(Interview interview, Answers usual, Examples.Example example) {
        var all = over(usual, example.answers());
        if (example.give() == Examples.Give.ASKED) {
            var walk = Walk.of(interview, all);
            return Optional.of(seen(walk.recommendation(), walk.asked()));
        }
        return interview.next(example.give() == Examples.Give.ALL ? all : example.answers())
                .fold(ask -> Optional.empty(), finished -> Optional.of(seen(finished.recommendation(), List.of())));
    }

    private static Answers over(Answers usual, Answers named) {
        var both = new LinkedHashMap<>(usual.byLinkId());
        both.putAll(named.byLinkId());
        return new Answers(both);
    }

    private static Seen seen(Recommendation recommendation, List<String> asked) {
        var fired = new ArrayList<String>();
        recommendation.reasons().forEach(reason -> fired.add(reason.rule().id()));
        fired.addAll(recommendation.alsoFired());
        return new Seen(recommendation.outcome(), fired, asked);
    }

    private static void compare(Examples.Expected expected, Seen seen, List<String> wrong) {
        var outcome = seen.outcome();
        var because = " (" + String.join(", ", seen.fired()) + " fired)";
        same("consultation", expected.consultation(), outcome.consultation().level(), because, wrong);
        expected.imaging().ifPresent(imaging -> same("imaging", imaging, outcome.imaging().level(), because, wrong));
        missing("the rule ", " does not fire" + because, expected.fires(), seen.fired(), wrong);
        present("the rule ", " fires", expected.not(), seen.fired(), wrong);
        missing("the flag ", " is missing", expected.flags(), outcome.flags(), wrong);
        present("the flag ", " is there", expected.noFlags(), outcome.flags(), wrong);
        expected.alternatives().ifPresent(alternatives -> {
            missing("the alternative ", " is missing", alternatives, outcome.alternatives(), wrong);
            present("the alternative ", " is there", outcome.alternatives().stream().filter(one -> !alternatives.contains(one)).toList(),
                    outcome.alternatives(), wrong);
        });
        missing("the note ", " is missing", expected.notes(), outcome.notes(), wrong);
        present("the note ", " is there", expected.noNotes(), outcome.notes(), wrong);
        present("the question ", " is asked", expected.notAsked(), seen.asked(), wrong);
    }

    private static void same(String what, String expected, String seen, String because, List<String> wrong) {
        if (!expected.equals(seen)) {
            wrong.add(what + " is " + seen + ", and " + expected + " was expected" + because);
        }
    }

    private static void missing(String what, String how, List<String> expected, List<String> seen, List<String> wrong) {
        expected.stream().filter(one -> !seen.contains(one)).forEach(one -> wrong.add(what + one + how));
    }

    private static void present(String what, String how, List<String> unwanted, List<String> seen, List<String> wrong) {
        unwanted.stream().filter(seen::contains).forEach(one -> wrong.add(what + one + how));
    }
}
