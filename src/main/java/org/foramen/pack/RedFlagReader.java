package org.foramen.pack;

import java.util.ArrayList;
import java.util.List;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.RedFlag;

/** Reads {@code red_flag}: the order of an item's answers from mild to grave. */
final class RedFlagReader {

    private static final String ANY = "any";
    private static final List<String> MULTI_ORDER = List.of("none", Policy.UNSURE, ANY);

    private final Fields item;
    private final Domain domain;
    private final Problems problems;

    RedFlagReader(Fields item, Domain domain, Problems problems) {
        this.item = item;
        this.domain = domain;
        this.problems = problems;
    }

    RedFlag read() {
        if (!item.has("red_flag")) {
            return RedFlag.NONE;
        }
        if (domain instanceof Domain.Choice choice) {
            return choice(choice);
        } else if (domain instanceof Domain.MultiChoice multi) {
            return multi(multi);
        }
        problems.add(item.key("red_flag").orElseThrow(), "a number cannot be a red flag",
                "use a rule with a range, or a choice");
        return RedFlag.NONE;
    }

    private RedFlag choice(Domain.Choice choice) {
        var order = new ArrayList<String>();
        for (var answer : item.words("red_flag")) {
            if (choice.options().contains(answer.value())) {
                order.add(answer.value());
            } else {
                problems.add(answer, answer.inWords() + " is not an answer of " + item.label(),
                        Suggestion.or(answer.value(), choice.options(),
                                "use some of: " + String.join(", ", choice.options())));
                return RedFlag.NONE;
            }
        }
        var grave = order.subList(Math.min(order.size(), order.contains(Policy.UNSURE)
                ? order.indexOf(Policy.UNSURE) + 1 : 1), order.size());
        if (grave.isEmpty()) {
            item.get("red_flag").filter(Yaml.Many.class::isInstance).ifPresent(list ->
                    problems.add(list, "red_flag of " + item.label() + " names no grave answer",
                            "list the answers from mild to grave, the gravest last"));
            return RedFlag.NONE;
        }
        var moves = new ArrayList<RedFlag.Move>();
        for (int i = 1; i < order.size(); i++) {
            moves.add(new RedFlag.Move(Answer.of(order.get(i - 1)), Answer.of(order.get(i))));
        }
        return new RedFlag(moves, grave.stream().map(Answer::of).toList());
    }

    private RedFlag multi(Domain.MultiChoice multi) {
        var words = item.words("red_flag");
        var order = words.stream().map(Yaml.Text::value).toList();
        if (!item.get("red_flag").map(Yaml.Many.class::isInstance).orElse(false)) {
            return RedFlag.NONE;
        }
        if (!order.equals(MULTI_ORDER.stream().filter(order::contains).toList()) || !order.contains(ANY)) {
            problems.add(item.get("red_flag").orElseThrow(),
                    "red_flag of " + item.label() + " is [" + String.join(", ", order) + "]",
                    "for a multi_choice write [none, unsure, any]; none and unsure may be left out");
            return RedFlag.NONE;
        }
        for (var alone : order.subList(0, order.size() - 1)) {
            if (!multi.exclusive().contains(alone)) {
                problems.add(item.get("red_flag").orElseThrow(),
                        "'" + alone + "' is not an exclusive option of " + item.label(),
                        "leave it out of red_flag, or add it to options and exclusive");
                return RedFlag.NONE;
            }
        }
        var counted = multi.ordinary().stream().filter(multi.counted()::contains).map(List::of)
                .map(Answer::of).toList();
        return new RedFlag(moves(multi, order, counted), counted);
    }

    private static List<RedFlag.Move> moves(Domain.MultiChoice multi, List<String> order, List<Answer> counted) {
        var moves = new ArrayList<RedFlag.Move>();
        var alone = order.subList(0, order.size() - 1).stream().map(List::of).map(Answer::of).toList();
        if (alone.size() == 2) {
            moves.add(new RedFlag.Move(alone.get(0), alone.get(1)));
        }
        if (!alone.isEmpty()) {
            counted.forEach(grave -> moves.add(new RedFlag.Move(alone.get(alone.size() - 1), grave)));
        }
        for (int code = 0; code < multi.size(); code++) {
            var ticked = multi.ticked(code);
            if (multi.ordinary().containsAll(ticked)) {
                multi.ordinary().stream().filter(option -> !ticked.contains(option))
                        .forEach(option -> moves.add(oneMore(ticked, option)));
            }
        }
        return moves;
    }

    private static RedFlag.Move oneMore(List<String> ticked, String option) {
        var more = new ArrayList<>(ticked);
        more.add(option);
        return new RedFlag.Move(Answer.of(ticked), Answer.of(more));
    }
}
