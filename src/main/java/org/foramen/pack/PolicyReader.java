package org.foramen.pack;

import java.util.List;
import java.util.Optional;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Domain;

/** Reads {@code if_unsure} and {@code if_skipped} of an item. */
final class PolicyReader {

    private final Fields item;
    private final Domain domain;
    private final Problems problems;

    PolicyReader(Fields item, Domain domain, Problems problems) {
        this.item = item;
        this.domain = domain;
        this.problems = problems;
    }

    Policy policy() {
        boolean unsure = domain.options().contains(Policy.UNSURE);
        if (unsure) {
            refuse("if_skipped", item.label() + " has the option 'unsure', and skipping is the same as that",
                    "remove if_skipped");
            var policy = Policy.ofUnsure(domain);
            return item.required("if_unsure").flatMap(this::asOf).map(policy::readingUnsureAs).orElse(policy);
        }
        refuse("if_unsure", item.label() + " has no option 'unsure'", "add the option, or write if_skipped");
        if (item.flag("required")) {
            refuse("if_skipped", item.label() + " is required, so it is never skipped",
                    "remove if_skipped or required");
        }
        return item.get("if_skipped").flatMap(this::asOf).map(Policy::readingSkippedAs).orElse(Policy.none());
    }

    private void refuse(String key, String what, String remedy) {
        item.key(key).ifPresent(found -> problems.add(found, what, remedy));
    }

    /** The code of the answer after {@code as:}, if it is given. */
    private Optional<Integer> asOf(Yaml policy) {
        if (!(policy instanceof Yaml.Mapping mapping)) {
            return Optional.empty();
        }
        return mapping.get("rule").isPresent() ? Optional.empty() : mapping.get("as").flatMap(this::answer)
                .map(domain::code);
    }

    private Optional<Answer> answer(Yaml as) {
        var answer = domain instanceof Domain.MultiChoice ? ticked(as) : single(as);
        if (answer.isEmpty() || domain.misfit(answer.get()).isPresent()) {
            problems.add(as, as.inWords() + " cannot be the answer of " + item.label(),
                    domain instanceof Domain.Whole whole ? "write a number from " + whole.min() + " to " + whole.max()
                            : domain instanceof Domain.MultiChoice
                            ? "write a list of options that can be ticked together, such as [none]"
                            : "write one of: " + String.join(", ", domain.options()));
            return Optional.empty();
        }
        return answer;
    }

    private static Optional<Answer> ticked(Yaml as) {
        if (as instanceof Yaml.Text text && text.value().equals(Policy.UNSURE)) {
            return Optional.of(Answer.of(List.of(Policy.UNSURE)));
        }
        return as instanceof Yaml.Many many && many.of().stream().allMatch(Yaml.Text.class::isInstance)
                ? Optional.of(Answer.of(many.of().stream()
                        .map(option -> ((Yaml.Text) option).value()).distinct().toList()))
                : Optional.empty();
    }

    private Optional<Answer> single(Yaml as) {
        if (!(as instanceof Yaml.Text text) || text.isEmpty()) {
            return Optional.empty();
        }
        if (domain instanceof Domain.Whole) {
            return text.value().matches("-?\\d{1,6}") ? Optional.of(Answer.of(Integer.parseInt(text.value())))
                    : Optional.empty();
        }
        return Optional.of(Answer.of(text.value()));
    }

    /** The promise of {@code if_unsure: {rule: …}}. */
    Optional<ItemDraft.Floor> floor() {
        var ifSkipped = item.get("if_skipped");
        ifSkipped.flatMap(yaml -> Fields.of(yaml, "if_skipped of " + item.label(), List.of("as"), problems))
                .ifPresent(fields -> fields.required("as"));
        var written = item.get("if_unsure")
                .flatMap(yaml -> Fields.of(yaml, "if_unsure of " + item.label(), List.of("as", "rule", "when"),
                        problems));
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var fields = written.get();
        if (fields.has("as") == fields.has("rule") || fields.has("as") && fields.has("when")) {
            problems.add(item.get("if_unsure").orElseThrow(), fields.label() + " must say one of two things",
                    "write {as: …}, or {rule: [...]} with or without when");
            return Optional.empty();
        }
        var rules = fields.words("rule");
        if (fields.get("rule").orElse(null) instanceof Yaml.Many many && many.of().isEmpty()) {
            problems.add(many, fields.label() + " names no rule",
                    "name the rules of which one must fire, or write {as: unsure}");
        }
        return rules.isEmpty() ? Optional.empty() : Optional.of(new ItemDraft.Floor(rules, fields.get("when")));
    }
}
