package org.foramen.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Domain;

/** Turns what a condition says about one item into the raw answers that pass. */
final class AnswerTests {

    private static final String ANY = "any";

    private final Names<ItemDraft> items;
    private final Problems problems;
    /** The options that each answer of an item picks, worked out once: many conditions look at one item. */
    private final Map<String, List<List<String>>> picked = new HashMap<>();

    AnswerTests(Names<ItemDraft> items, Problems problems) {
        this.items = items;
        this.problems = problems;
    }

    /** The test, with the policies of the item worked in; nothing when it makes no sense, which is then a problem. */
    Optional<Criterion> read(ItemDraft item, Yaml wanted) {
        if (item.domain().isEmpty()) {
            return Optional.empty();
        }
        var domain = item.domain().get();
        var passes = domain instanceof Domain.Whole whole ? numbers(item, whole, wanted)
                : options(item, domain, wanted);
        return passes.map(test -> new Criterion.Among(item.linkId().value(),
                AnswerSet.matching(domain.size() + 1, raw -> {
            var effective = item.policy().effective(raw, domain);
            return effective.isPresent() && test.test(effective.getAsInt());
        })));
    }

    private Optional<IntPredicate> numbers(ItemDraft item, Domain.Whole whole, Yaml wanted) {
        var id = item.linkId().value();
        var range = wanted instanceof Yaml.Text text ? NumberRange.of(text.value()) : Optional.<NumberRange>empty();
        if (range.isEmpty()) {
            problems.add(wanted, wanted.inWords() + " is not a range of '" + id + "', which is a number",
                    "write \">=65\", \"<18\", 10..55 or one number");
            return Optional.empty();
        }
        long inside = IntStream.rangeClosed(whole.min(), whole.max())
                .filter(range.get()::contains).count();
        if (inside == 0 || inside == whole.size()) {
            problems.add(wanted, wanted.inWords() + " is " + (inside == 0 ? "never" : "always") + " true: '" + id
                    + "' goes from "
                    + whole.min() + " to " + whole.max(), "use a number inside, or remove the condition");
            return Optional.empty();
        }
        return Optional.of(code -> range.get().contains(whole.min() + code));
    }

    private Optional<IntPredicate> options(ItemDraft item, Domain domain, Yaml wanted) {
        if (wanted instanceof Yaml.Text text && text.value().equals(ANY)) {
            return any(item, domain, text);
        }
        var named = named(item, domain, wanted);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        if (item.policy().hidesUnsure() && named.get().contains(Policy.UNSURE)) {
            var as = domain.answer(item.policy().unsureAs().getAsInt());
            problems.add(wanted, "'unsure' of '" + item.linkId().value() + "' is never seen: it is read as " + as
                    + " everywhere (if_unsure)", "leave 'unsure' out here");
            return Optional.empty();
        }
        return Optional.of(anyOf(item, domain, named.get()));
    }

    private Optional<IntPredicate> any(ItemDraft item, Domain domain, Yaml.Text where) {
        if (domain instanceof Domain.MultiChoice multi) {
            return Optional.of(anyOf(item, domain, multi.counted()));
        }
        problems.add(where, "'any' is for a multi_choice, and '" + item.linkId().value() + "' has one answer",
                "name the answers, such as [" + domain.options().get(0) + "]");
        return Optional.empty();
    }

    /** The options a condition or the safety net names, all of them real. */
    Optional<List<String>> named(ItemDraft item, Domain domain, Yaml wanted) {
        var written = wanted instanceof Yaml.Many many ? many.of() : List.of(wanted);
        if (written.isEmpty() || wanted.isEmpty()) {
            problems.add(wanted, "no answer of '" + item.linkId().value() + "' is named",
                    "name one or more: " + String.join(", ", domain.options()));
            return Optional.empty();
        }
        var named = new ArrayList<String>();
        boolean all = true;
        for (var one : written) {
            if (!(one instanceof Yaml.Text text) || !domain.options().contains(text.value())) {
                all = false;
                unknown(item, domain, one);
            } else if (named.contains(text.value())) {
                problems.add(one, text.inWords() + " is named twice", "remove one of the two");
            } else {
                named.add(text.value());
            }
        }
        return all ? Optional.of(named) : Optional.empty();
    }

    private void unknown(ItemDraft item, Domain domain, Yaml one) {
        var word = one instanceof Yaml.Text text ? text.value() : "";
        var others = items.all().stream().filter(id -> items.get(id).orElseThrow().offers(word)).toList();
        boolean isRange = NumberRange.of(word).isPresent();
        problems.add(one, one.inWords() + " is not an answer of '" + item.linkId().value() + "'",
                Suggestion.or(word, domain.options(), isRange
                        ? "a range goes with a number; name one or more of: " + String.join(", ", domain.options())
                        : !others.isEmpty() && others.size() <= 3
                        ? "it is an answer of '" + String.join("' and '", others) + "'"
                        : "name one or more of: " + String.join(", ", domain.options())));
    }

    private IntPredicate anyOf(ItemDraft item, Domain domain, Collection<String> wanted) {
        var table = picked.computeIfAbsent(item.linkId().value(), linkId ->
                IntStream.rangeClosed(0, domain.size()).mapToObj(code -> picked(domain, code)).toList());
        return code -> !Collections.disjoint(table.get(code), wanted);
    }

    private static List<String> picked(Domain domain, int code) {
        if (domain instanceof Domain.MultiChoice multi) {
            return multi.ticked(code);
        }
        return domain.answer(code) instanceof Answer.Choice choice ? List.of(choice.option()) : List.of();
    }
}
