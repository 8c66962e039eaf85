package org.foramen.fhir;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.foramen.fhir.form.Vocabulary;
import org.foramen.fhir.resource.Coding;
import org.foramen.fhir.resource.EnableWhen;
import org.foramen.fhir.resource.Questionnaire;
import org.foramen.fhir.resource.QuestionnaireItem;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.serving.ServedPack;

/** A client that knows FHIR and nothing of packs: it shows what a form says is to be shown, and sends what a person picks. */
final class FormClient {

    private final ServedPack pack;
    private final Vocabulary words;
    private final Answers person;
    /** What was answered, by linkId: codes and numbers. */
    private final Map<String, List<Object>> given = new LinkedHashMap<>();
    private final List<String> shown = new ArrayList<>();

    FormClient(ServedPack pack, Vocabulary words, Answers person) {
        this.pack = pack;
        this.words = words;
        this.person = person;
    }

    /** Goes through a whole form. */
    ObjectNode fillIn(Questionnaire form) {
        var response = JsonNodeFactory.instance.objectNode().put("resourceType", "QuestionnaireResponse").put("status", "completed")
                .put("questionnaire", form.url().orElseThrow() + "|" + form.version().orElseThrow());
        form.item().forEach(item -> visit(item, response));
        return response;
    }

    List<String> shown() {
        return shown;
    }

    private void visit(QuestionnaireItem item, ObjectNode into) {
        if (!item.enableWhen().isEmpty() && !holds(item)) {
            return;
        } else if (item.type().equals("group")) {
            var group = JsonNodeFactory.instance.objectNode().put("linkId", item.linkId());
            item.item().forEach(below -> visit(below, group));
            if (group.has("item")) {
                into.withArray("item").add(group);
            }
        } else if (!item.type().equals("display") && item.readOnly().isEmpty()) {
            shown.add(item.linkId());
            answer(item.linkId()).ifPresent(answered -> into.withArray("item").add(answered));
        }
    }

    private boolean holds(QuestionnaireItem item) {
        Predicate<EnableWhen> holds = this::holds;
        return item.enableBehavior().orElse("any").equals("all") ? item.enableWhen().stream().allMatch(holds)
                : item.enableWhen().stream().anyMatch(holds);
    }

    private boolean holds(EnableWhen test) {
        var answers = given.getOrDefault(test.question(), List.of());
        return switch (test.operator()) {
            case "exists" -> test.answerBoolean().orElseThrow() != answers.isEmpty();
            case ">=" -> answers.stream().anyMatch(number -> (Integer) number >= test.answerInteger().orElseThrow());
            case "<=" -> answers.stream().anyMatch(number -> (Integer) number <= test.answerInteger().orElseThrow());
            default -> answers.contains(plain(test.answerCoding().orElseThrow()));
        };
    }

    private Optional<ObjectNode> answer(String linkId) {
        var answer = person.to(linkId).orElseThrow();
        if (answer.equals(Answer.SKIPPED)) {
            return Optional.empty();
        }
        var item = JsonNodeFactory.instance.objectNode().put("linkId", linkId);
        if (answer instanceof Answer.Number number) {
            given.put(linkId, List.of(number.value()));
            item.withArray("answer").addObject().put("valueInteger", number.value());
        } else {
            var codings = options(answer).stream().map(option -> words.option(pack.item(linkId).orElseThrow(), option)).toList();
            given.put(linkId, List.copyOf(codings.stream().map(FormClient::plain).toList()));
            codings.forEach(coding -> item.withArray("answer").addObject().set("valueCoding", FhirJson.tree(coding)));
        }
        return Optional.of(item);
    }

    static List<String> options(Answer answer) {
        return answer instanceof Answer.Choices several ? List.copyOf(several.options()) : List.of(((Answer.Choice) answer).option());
    }

    private static Coding plain(Coding coding) {
        return new Coding(coding.system(), coding.code(), Optional.empty());
    }
}
