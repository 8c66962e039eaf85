package org.foramen.api.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes up requests that the contract allows, of every operation, about interviews in every state. */
final class Requests {

    /** A request, and the interview it is about. */
    record Made(Spec.Operation operation, Request request, Optional<World.Known> about) {
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> LOCALES = List.of("en", "es", "fr", "es-MX", "pt-BR", "zh-Hant-TW");
    /** So large that they are read now and then only. */
    private static final List<String> RARE = List.of("getContract", "listEvidence", "listQuestions", "getGraph", "listCases", "getPack", "getDocs");

    private final Spec spec;
    private final List<Spec.Operation> operations;
    private final World world;
    private final Questions questions;
    private final List<String> articles;
    private final List<String> codes;

    Requests(Spec spec, Service service, World world) {
        this.spec = spec;
        // Pages take whatever language a browser asks for, in any form, and may be kept.
        this.operations = spec.operations().stream().filter(operation -> !operation.node().at("/tags/0").asText().equals("Pages")).toList();
        this.world = world;
        this.questions = new Questions(service);
        this.articles = service.expect(Request.get("/v1/articles"), 200).json().path("articles").findValuesAsText("id");
        this.codes = service.expect(Request.get("/problems"), 200).json().path("problems").findValuesAsText("code");
    }

    Made any(Random random) {
        var operation = operations.get(random.nextInt(operations.size()));
        if (RARE.contains(operation.id()) && random.nextInt(10) > 0) {
            return any(random);
        }
        return make(operation, random);
    }

    private Made make(Spec.Operation operation, Random random) {
        var linkId = questions.linkId(random);
        var about = operation.template().contains("{id}") || operation.id().equals("createInterview") && random.nextInt(4) == 0
                ? Optional.of(world.any(random)) : Optional.<World.Known>empty();
        var path = operation.template()
                .replace("{id}", about.map(known -> known.kept.id()).orElse(""))
                .replace("{linkId}", linkId)
                .replace("{packId}", "spine")
                .replace("{articleId}", articles.isEmpty() ? "none" : articles.get(random.nextInt(articles.size())))
                .replace("{code}", codes.get(random.nextInt(codes.size())));
        var request = Request.of(operation.method(), path);
        if (about.isPresent()) {
            request = request.token(about.get().kept.token());
        }
        request = withParameters(operation, request, random);
        return new Made(operation, withBody(operation, request, linkId, about, random), about);
    }

    private Request withParameters(Spec.Operation operation, Request request, Random random) {
        var result = request;
        var query = new StringBuilder();
        for (var reference : operation.node().path("parameters")) {
            var parameter = spec.resolved(reference);
            if (random.nextInt(3) > 0) {
                continue;
            }
            switch (parameter.path("name").asText()) {
                case "locale" -> query.append(query.isEmpty() ? "?" : "&").append("locale=").append(pick(LOCALES, random));
                case "ask" -> query.append(query.isEmpty() ? "?" : "&").append("ask=").append(pick(List.of("all", "next"), random));
                case "Accept-Language" -> result = result.header("Accept-Language", pick(LOCALES, random) + ";q=0.7, *;q=0.1");
                case "If-Match" -> result = result.header("If-Match", pick(List.of("*", "\"0-en-json\"", "\"1-es-json\""), random));
                case "Idempotency-Key" -> result = result.header("Idempotency-Key", "a-key-of-the-fuzzer-" + (1000 + random.nextInt(1000)));
                default -> { }
            }
        }
        if (random.nextInt(8) == 0) {
            result = result.header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        }
        return result.target(result.target() + query);
    }

    private Request withBody(Spec.Operation operation, Request request, String linkId, Optional<World.Known> about, Random random) {
        return switch (operation.id()) {
            case "createInterview" -> about.map(known -> request.json("{\"from\":\"" + known.kept.id() + "\"}"))
                    .orElseGet(() -> random.nextBoolean() ? request : request.json(located(NODES.objectNode(), random).toString()));
            case "putAnswer" -> request.json(NODES.objectNode().set("value", questions.answer(linkId, random)).toString());
            case "putAnswers" -> request.json(NODES.objectNode().set("answers", questions.answers(random)).toString());
            case "evaluate" -> request.json(evaluation(random).toString());
            case "evaluateBatch" -> request.header("Content-Type", "application/x-ndjson").body(IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(i -> evaluation(random).toString()).collect(Collectors.joining("\n", "", random.nextBoolean() ? "\n" : "")));
            default -> request;
        };
    }

    private JsonNode evaluation(Random random) {
        return located(NODES.objectNode().set("answers", questions.answers(random)), random);
    }

    private static JsonNode located(ObjectNode body, Random random) {
        if (random.nextInt(4) == 0) {
            body.put("locale", pick(LOCALES, random));
        }
        if (random.nextInt(4) == 0) {
            body.put("pack", "spine");
        }
        return body;
    }

    static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
