package org.foramen.api.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The questions that the service asks, to make up answers to. */
final class Questions {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<JsonNode> items = new ArrayList<>();

    Questions(Service service) {
        service.expect(Request.get("/v1/packs/spine/questions"), 200).json().path("screens")
                .forEach(screen -> screen.path("items").forEach(items::add));
    }

    private JsonNode any(Random random) {
        return items.get(random.nextInt(items.size()));
    }

    String linkId(Random random) {
        return any(random).path("linkId").asText();
    }

    /** An answer that this question takes, skipping it included. */
    JsonNode answer(String linkId, Random random) {
        return items.stream().filter(item -> item.path("linkId").asText().equals(linkId)).findFirst()
                .map(item -> answer(item, random)).orElse(NODES.nullNode());
    }

    ObjectNode answers(Random random) {
        var answers = NODES.objectNode();
        for (int i = random.nextInt(8); i > 0; i--) {
            var item = any(random);
            answers.set(item.path("linkId").asText(), answer(item, random));
        }
        return answers;
    }

    private static JsonNode answer(JsonNode item, Random random) {
        if (!item.path("required").asBoolean() && random.nextInt(10) == 0) {
            return NODES.nullNode();
        }
        return switch (item.path("type").asText()) {
            case "integer" -> NODES.numberNode(item.path("min").asInt() + random.nextInt(item.path("max").asInt() - item.path("min").asInt() + 1));
            case "multi-choice" -> several(item.path("options"), random);
            default -> option(item.path("options"), random).path("value");
        };
    }

    private static JsonNode option(JsonNode options, Random random) {
        return options.get(random.nextInt(options.size()));
    }

    private static JsonNode several(JsonNode options, Random random) {
        var first = option(options, random);
        var ticked = NODES.arrayNode().add(first.path("value"));
        if (!first.has("exclusive")) {
            options.forEach(option -> {
                if (option != first && !option.has("exclusive") && random.nextInt(4) == 0) {
                    ticked.add(option.path("value"));
                }
            });
        }
        return ticked;
    }
}
