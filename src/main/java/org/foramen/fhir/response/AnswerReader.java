package org.foramen.fhir.response;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.foramen.fhir.FhirJson;
import org.foramen.fhir.form.Vocabulary;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;

/** Understands the values that clients send as the answer to one question. */
record AnswerReader(Vocabulary words) {

    /** Empty when a value is of a type, or has a code, that the question does not take. */
    Optional<Answer> read(Item item, JsonNode given) {
        if (given.size() == 1 && coding(given.get(0)).filter(this::isDeclined).isPresent()) {
            return Optional.of(Answer.SKIPPED);
        } else if (item.domain() instanceof Domain.MultiChoice) {
            return options(item, given).map(Answer::of);
        } else if (given.size() != 1) {
            return Optional.empty();
        } else if (item.domain() instanceof Domain.Whole) {
            return number(item, given.get(0)).map(Answer::of);
        }
        return option(item, given.get(0)).map(Answer::of);
    }

    /** What the question takes. */
    String sentence(Item item) {
        var domain = item.domain();
        return (domain instanceof Domain.Whole whole ? "This has to be one valueInteger from " + whole.min() + " to " + whole.max()
                : (domain instanceof Domain.MultiChoice ? "Each answer" : "This") + " has to be one valueCoding of the answerOption")
                + ". The question is " + item.linkId() + ".";
    }

    private boolean isDeclined(JsonNode coding) {
        return words.isDeclined(FhirJson.text(coding, "system"), FhirJson.text(coding, "code").orElse(""));
    }

    private Optional<List<String>> options(Item item, JsonNode given) {
        var options = new ArrayList<String>();
        for (var one : given) {
            option(item, one).ifPresent(options::add);
        }
        return Optional.<List<String>>of(options).filter(all -> all.size() == given.size());
    }

    private Optional<String> option(Item item, JsonNode answer) {
        return coding(answer).flatMap(coding -> words.option(item, FhirJson.text(coding, "system"), FhirJson.text(coding, "code").orElse("")));
    }

    private static Optional<JsonNode> coding(JsonNode answer) {
        return Optional.ofNullable(answer.get("valueCoding")).filter(JsonNode::isObject);
    }

    /** As a number, as one that happens to be whole, or as the option of a form that takes a number by picking it. */
    private Optional<Integer> number(Item item, JsonNode answer) {
        var integer = answer.path("valueInteger");
        if (integer.isIntegralNumber() && integer.canConvertToInt()) {
            return Optional.of(integer.intValue());
        }
        var decimal = answer.path("valueDecimal");
        if (decimal.isNumber() && decimal.doubleValue() == Math.rint(decimal.doubleValue())) {
            return Optional.of((int) decimal.doubleValue());
        }
        return coding(answer).filter(coding -> words.isOf(item, FhirJson.text(coding, "system")))
                .flatMap(coding -> FhirJson.text(coding, "code")).filter(code -> code.matches("[0-9]{1,4}")).map(Integer::valueOf);
    }
}
