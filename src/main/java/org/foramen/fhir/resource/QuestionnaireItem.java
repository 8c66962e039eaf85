package org.foramen.fhir.resource;

import java.util.List;
import java.util.Optional;

/** A question, a group of them, or a text; what is false or empty is not sent. */
public record QuestionnaireItem(List<Extension> extension, String linkId, List<Coding> code, String text, String type,
                                List<EnableWhen> enableWhen, Optional<String> enableBehavior, Optional<Boolean> required,
                                Optional<Boolean> repeats, Optional<Boolean> readOnly, List<AnswerOption> answerOption,
                                List<QuestionnaireItem> item) {

    public QuestionnaireItem {
        extension = List.copyOf(extension);
        code = List.copyOf(code);
        enableWhen = List.copyOf(enableWhen);
        answerOption = List.copyOf(answerOption);
        item = List.copyOf(item);
    }

    /** A text to be read. */
    public static QuestionnaireItem display(String linkId, String text) {
        return new QuestionnaireItem(List.of(), linkId, List.of(), text, "display", List.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    public static QuestionnaireItem group(String linkId, String text, List<QuestionnaireItem> items) {
        return new QuestionnaireItem(List.of(), linkId, List.of(), text, "group", List.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of(), items);
    }

    /** Only where these hold; several are joined by {@code behavior}, {@code any} or {@code all}. */
    public QuestionnaireItem when(List<EnableWhen> tests, String behavior) {
        return new QuestionnaireItem(extension, linkId, code, text, type, tests, tests.size() > 1 ? Optional.of(behavior) : Optional.empty(),
                required, repeats, readOnly, answerOption, item);
    }

    public QuestionnaireItem with(List<Extension> all) {
        return new QuestionnaireItem(all, linkId, code, text, type, enableWhen, enableBehavior, required, repeats, readOnly, answerOption, item);
    }

    /** What it would be called elsewhere, so that an Observation can be made of it. */
    public QuestionnaireItem coded(Coding coding) {
        return new QuestionnaireItem(extension, linkId, List.of(coding), text, type, enableWhen, enableBehavior, required, repeats, readOnly,
                answerOption, item);
    }
}
