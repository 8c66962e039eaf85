package org.foramen.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A form, to be looked into as a client does. */
record Form(String name, String language, ObjectNode json) {

    private static final String CONTROL = "http://hl7.org/fhir/questionnaire-item-control";

    /** All items, in the order they are shown. */
    Stream<JsonNode> items() {
        return items(json);
    }

    private static Stream<JsonNode> items(JsonNode within) {
        return each(within.path("item")).flatMap(item -> Stream.concat(Stream.of(item), items(item)));
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    Stream<JsonNode> items(String type) {
        return items().filter(item -> item.path("type").asText().equals(type));
    }

    /** What a person is asked, and not what the server fills in. */
    Stream<JsonNode> questions() {
        return items().filter(item -> List.of("choice", "integer").contains(item.path("type").asText()) && !item.path("readOnly").asBoolean());
    }

    static List<String> controls(JsonNode item) {
        return extension(item, "questionnaire-itemControl").findParents("system").stream()
                .filter(coding -> coding.path("system").asText().equals(CONTROL)).map(coding -> coding.path("code").asText()).toList();
    }

    /** Its extensions of one kind. */
    static ArrayNode extension(JsonNode item, String name) {
        var found = JsonNodeFactory.instance.arrayNode();
        each(item.path("extension")).filter(one -> one.path("url").asText().endsWith("/" + name)).forEach(found::add);
        return found;
    }

    /** The questions that its conditions are on. */
    static List<String> asks(JsonNode item) {
        return item.path("enableWhen").findValuesAsText("question");
    }

    static String named(JsonNode coding) {
        return coding.path("system").asText() + "|" + coding.path("code").asText();
    }

    @Override
    public String toString() {
        return name;
    }
}
