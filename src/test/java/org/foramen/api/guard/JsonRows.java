package org.foramen.api.guard;

import static org.foramen.api.guard.Row.row;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies that are not the JSON they must be. */
final class JsonRows {

    private static final String MALFORMED = "malformed-json";
    private static final String EVALUATIONS = "/v1/evaluations";

    private final Service service;
    private final Service.Kept kept;

    JsonRows(Service service) {
        this.service = service;
        this.kept = service.begin();
    }

    List<Row> rows() {
        return List.of(
                everywhere(row(1, "truncated JSON"), MALFORMED, "{", "{\"", "{\"answers\"", "{\"answers\":", "{\"answers\": {", "{\"value\": \"yes"),
                empty(),
                everywhere(row(3, "null, array, scalar"), MALFORMED, "null", "[]", "[{}]", "\"x\"", "1", "true"),
                everywhere(row(4, "two documents, trailing text"), MALFORMED, "{}{}", "{} {}", "{}\n[]", "{}x", "{}]", "{},", "{}\u0000", "{}//"),
                everywhere(row(5, "duplicate names"), "duplicate-property", "{\"answers\":{},\"answers\":{}}", "{\"value\":1,\"value\":1}",
                        "{\"answers\":{\"age\":1,\"age\":2}}", "{\"answers\":{\"age\":1,\"\\u0061ge\":2}}", "{\"pack\":\"spine\",\"pack\":\"spine\"}"),
                everywhere(row(6, "unknown names"), "unknown-property", "{\"status\":\"completed\"}", "{\"id\":\"x\",\"accessToken\":\"y\"}",
                        "{\"__proto__\":{}}", "{\"Answers\":{}}", "{\"constructor\":1}", "{\"\":1}", "{\"sealedAt\":null}"),
                deep(),
                large(),
                everywhere(row(9, "numbers that JSON does not have"), MALFORMED, numbers("NaN", "Infinity", "-Infinity", "0x10", "010", "+5", ".5", "5.", "1_000", "--1", "1e")),
                everywhere(row(10, "JSON5"), MALFORMED, "{'answers':{}}", "{answers:{}}", "{\"answers\":{},}", "/*x*/{\"answers\":{}}", "{\"answers\":{}//x\n}",
                        "#x\n{\"answers\":{}}", "{\"answers\":{\"age\":undefined}}", "{\"answers\":{\"age\":\"a\nb\"}}", "{\"answers\":{\"age\":\"\\x41\"}}", "{\"answers\":{\"age\":True}}"),
                encoded(),
                rejected(row(12, "half surrogates and the character zero"), "\"\\ud800\"", "\"\\udfff\\ud800\"", "\"\\u0000\"", "\"yes\\u0000\"", "[\"\\ud83d\"]"),
                wrongType(),
                bounds(),
                rejected(row(15, "wrong options, look-alikes"), "\"Yes\"", "\"yes \"", "\" yes\"", "\"y\u0435s\"", "\"\uff59\uff45\uff53\"", "\"yes\u200b\"", "\"\"", "\"1\"", "\"null\"", "\"maybe\""),
                injections(),
                floods());
    }

    /** The same body to every operation that takes one. */
    private Row everywhere(Row row, String code, String... bodies) {
        for (var body : bodies) {
            for (var operation : operations()) {
                row.check(operation.method() + " " + operation.target().replace(kept.id(), "{id}") + " " + body,
                        () -> service.expect(operation.body(body), 400, code));
            }
        }
        return row;
    }

    private List<Request> operations() {
        return List.of(Request.post(EVALUATIONS, ""), Request.post("/v1/interviews", ""), kept.answer("age", "1"), kept.answers("{}"));
    }

    /** The same value as an answer to a question of two answers, on three ways. */
    private Row rejected(Row row, String... values) {
        for (var value : values) {
            row.check(value, () -> {
                service.expect(kept.answer("saddle_numbness", value), 422, "answer-rejected", "invalid-body");
                service.expect(kept.answers("{\"saddle_numbness\":" + value + "}"), 422, "answer-rejected", "invalid-body");
                service.expect(Request.post(EVALUATIONS, "{\"answers\":{\"saddle_numbness\":" + value + "}}"), 422, "answer-rejected", "invalid-body");
            });
        }
        return row;
    }

    private Row empty() {
        var row = row(2, "empty body");
        for (var request : List.of(Request.post(EVALUATIONS, ""), kept.answer("age", "1"), kept.answers("{}"),
                Request.post(EVALUATIONS + "/batch", "").without("Content-Type").header("Content-Type", "application/x-ndjson"))) {
            row.check(request.method() + " " + request.target().replace(kept.id(), "{id}"), () -> service.expect(request.body(""), 400, "empty-body"));
        }
        return everywhere(row, MALFORMED, "\u00a0").check("blanks", () -> service.expect(Request.post(EVALUATIONS, " \n"), 400, "empty-body", MALFORMED))
                .check("no body and no length", () -> service.expect(Request.of("POST", EVALUATIONS), 400, "empty-body"));
    }

    private Row deep() {
        return row(7, "nesting")
                .check("33 deep", () -> service.expect(answer("age", "[".repeat(31) + "]".repeat(31)), 400, MALFORMED))
                .check("30 000 arrays", () -> service.expect(Request.post(EVALUATIONS, "[".repeat(30_000)), 400, MALFORMED))
                .check("10 000 objects", () -> service.expect(Request.post(EVALUATIONS, "{\"a\":".repeat(10_000)), 400, MALFORMED))
                .check("100 000 arrays", () -> service.expect(Request.post(EVALUATIONS, "[".repeat(100_000)), 413, "body-too-large"));
    }

    private Row large() {
        var row = row(8, "large numbers").check("400 digits", () -> service.expect(answer("age", "1".repeat(400)), 400, MALFORMED))
                .check("a fraction of 400 digits", () -> service.expect(answer("age", "0." + "1".repeat(400)), 400, MALFORMED));
        for (var number : List.of("1e400", "-1e400", "1e-400", "1e1000000000", "1e-1000000000", "1e99999999999", "1".repeat(32), "1.0000000000000000000000000001")) {
            row.check(number, () -> service.expect(answer("age", number), 422, "answer-rejected"));
        }
        return row;
    }

    private static String[] numbers(String... spellings) {
        return List.of(spellings).stream().map(spelling -> "{\"answers\":{\"age\":" + spelling + "}}").toArray(String[]::new);
    }

    private Row encoded() {
        var row = row(11, "not UTF-8");
        var json = "{\"answers\":{}}";
        for (var charset : List.of("UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE")) {
            row.check(charset, () -> unreadable(json.getBytes(Charset.forName(charset))));
        }
        row.check("byte order mark", () -> unreadable(("\ufeff" + json).getBytes(StandardCharsets.UTF_8)));
        for (var hex : List.of("ff", "c0af", "e28280c1", "eda080", "f4908080", "80", "c3")) {
            row.check(hex, () -> unreadable(("{\"answers\":{\"age\":\"" + new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1)
                    + "\"}}").getBytes(StandardCharsets.ISO_8859_1)));
        }
        return row;
    }

    private void unreadable(byte[] body) {
        service.expect(Request.post(EVALUATIONS, "").body(body), 400, MALFORMED);
        service.expect(kept.answers("{}").body(body), 400, MALFORMED);
    }

    private Row wrongType() {
        var row = row(13, "wrong type");
        List.of("\"42\"", "true", "[]", "{}", "[1]", "1.5").forEach(value -> row.check("age " + value, () -> service.expect(answer("age", value), 422, "answer-rejected")));
        List.of("1", "true", "{}", "[\"yes\"]").forEach(value -> row.check("choice " + value, () -> service.expect(answer("saddle_numbness", value), 422, "answer-rejected")));
        List.of("\"pain\"", "1", "{}", "[1]", "[null]", "[[\"pain\"]]", "[]").forEach(value -> row.check("multi-choice " + value, () -> service.expect(answer("main_symptoms", value), 422, "answer-rejected")));
        List.of("{\"answers\":[]}", "{\"answers\":null}", "{\"answers\":\"x\"}", "{}", "{\"answers\":{},\"pack\":1}", "{\"answers\":{},\"locale\":{}}")
                .forEach(body -> row.check(body, () -> service.expect(Request.post(EVALUATIONS, body), 422, "invalid-body")));
        return row.check("no value", () -> service.expect(kept.answer("age", "1").body("{}"), 422, "invalid-body"));
    }

    private Row bounds() {
        var row = row(14, "out of range");
        List.of("-1", "121", "2147483648", "-2147483649", "9223372036854775808", "18446744073709551737").forEach(value ->
                row.check("age " + value, () -> service.expect(answer("age", value), 422, "answer-rejected")));
        return row.check("pain_score 11", () -> service.expect(answer("pain_score", "11"), 422, "answer-rejected"))
                .check("the bounds themselves", () -> {
                    service.expect(answer("age", "0"), 200);
                    service.expect(answer("age", "120"), 200);
                });
    }

    private Row injections() {
        var texts = List.of("' OR 1=1 --", "\\\"; DROP TABLE interview; --", "${jndi:ldap://127.0.0.1/a}", "{{7*7}}", "<script>alert(1)</script>",
                "../../etc/passwd", "$(id)", "\\r\\nSet-Cookie: a=b", "%n%n%n%s", "\\u001b[31m");
        var row = rejected(row(16, "injections"), texts.stream().map(text -> "\"" + text + "\"").toArray(String[]::new));
        texts.forEach(text -> row.check("as a name: " + text, () -> service.expect(answer(text, "1"), 422, "answer-rejected", "invalid-body")));
        return row;
    }

    private Row floods() {
        return row(17, "floods")
                .check("a string of 1 MiB", () -> service.expect(answer("age", "\"" + "a".repeat(1 << 20) + "\""), 413, "body-too-large"))
                .check("a string of 9 KiB", () -> service.expect(answer("age", "\"" + "a".repeat(9 * 1024) + "\""), 400, MALFORMED))
                .check("a name of 129 characters", () -> service.expect(answer("a".repeat(129), "1"), 400, MALFORMED))
                .check("100 000 names", () -> service.expect(Request.post(EVALUATIONS, object(numbered(100_000))), 413, "body-too-large"))
                .check("5 000 unknown names", () -> service.expect(Request.post(EVALUATIONS, object(numbered(5_000))), 400, "unknown-property"))
                .check("4 096 names with one hash", () -> service.expect(Request.post(EVALUATIONS, object(colliding(12))), 413, "body-too-large"))
                .check("2 048 names with one hash", () -> service.expect(Request.post(EVALUATIONS, object(colliding(11))), 400, "unknown-property"))
                .check("2 048 questions with one hash", () -> service.expect(Request.post(EVALUATIONS, "{\"answers\":" + object(colliding(11)) + "}"), 422, "answer-rejected"));
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "n" + i).toList();
    }

    /** The hash of "Aa" is that of "BB". */
    private static List<String> colliding(int bits) {
        return IntStream.range(0, 1 << bits).mapToObj(number -> IntStream.range(0, bits)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB").collect(Collectors.joining())).toList();
    }

    private static String object(List<String> names) {
        return names.stream().map(name -> "\"" + name + "\":1").collect(Collectors.joining(",", "{", "}"));
    }

    private static Request answer(String linkId, String value) {
        return Request.post(EVALUATIONS, "{\"answers\":{\"" + linkId + "\":" + value + "}}");
    }
}
