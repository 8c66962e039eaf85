package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.Http.begin;
import static org.foramen.api.Http.http;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows of the table of bad inputs that are about bodies, types and languages. */
@QuarkusTest
class BadInputTest {

    private static Response post(byte[] body) {
        return http().header("Content-Type", "application/json").body(body).post("/v1/evaluations");
    }

    private static void refused(int status, String code, String body) {
        refused(status, code, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(int status, String code, byte[] body) {
        var reply = post(body);
        var what = new String(body, 0, Math.min(body.length, 80), StandardCharsets.UTF_8);
        assertThat(reply.statusCode()).as(what).isEqualTo(status);
        assertThat(reply.<String>path("code")).as(what).isEqualTo(code);
        assertThat(reply.asString()).as(what).doesNotContain("Exception", "jackson", "org.foramen", "java.");
    }

    private static String answer(String value) {
        return "{\"answers\": {\"age\": " + value + "}}";
    }

    @Test void rows_1_to_4_what_is_not_one_object() {
        for (var body : List.of("{\"answers\": {", "{\"answers\"", "nonsense", "null", "[]", "[{}]", "\"text\"", "7", "true",
                answer("1") + answer("2"), answer("1") + "x", answer("1") + ",")) {
            refused(400, "malformed-json", body);
        }
        refused(400, "empty-body", "");
        refused(400, "empty-body", " \n ");
    }

    @Test void rows_5_and_6_names_that_stand_twice_or_are_unknown() {
        refused(400, "duplicate-property", "{\"answers\": {\"age\": 1, \"age\": 2}}");
        refused(400, "duplicate-property", "{\"answers\": {}, \"answers\": {}}");
        for (var name : List.of("revision", "id", "Answers", "__proto__", "answers ")) {
            refused(400, "unknown-property", "{\"answers\": {}, \"" + name + "\": {}}");
        }
    }

    @Test void row_7_deep_nesting() {
        refused(400, "malformed-json", "{\"answers\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}");
        refused(400, "malformed-json", "{\"answers\":".repeat(33) + "1" + "}".repeat(33));
        refused(413, "body-too-large", "{\"answers\": " + "[".repeat(100_000));
    }

    @Test void rows_8_and_9_numbers() {
        for (var number : List.of("1e400", "12345678901234567890", "4.5", "-1", "121", "1e2", "40.0")) {
            refused(422, "answer-rejected", answer(number));
        }
        for (var number : List.of("1".repeat(33), "1".repeat(400), "NaN", "Infinity", "-Infinity", "0x10", "010", "+5", ".5", "5.", "--1")) {
            refused(400, "malformed-json", answer(number));
        }
    }

    @Test void row_10_json5() {
        for (var body : List.of("{answers: {}}", "{'answers': {}}", "{\"answers\": {},}", "{\"answers\": {} /* no */}", "// no\n{\"answers\": {}}",
                "{\"answers\": {\"sex\": 'male'}}", "{\"answers\": {\"sex\": \"ma\\\nle\"}}", "{\"answers\": {\"sex\": \"ma\tle\"}}")) {
            refused(400, "malformed-json", body);
        }
    }

    @Test void row_11_bytes_that_are_not_utf_8() {
        refused(400, "malformed-json", "\uFEFF{\"answers\": {}}");
        for (var charset : List.of("UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32")) {
            refused(400, "malformed-json", "{\"answers\": {}}".getBytes(Charset.forName(charset)));
        }
        refused(400, "malformed-json", new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'});
        refused(400, "malformed-json", new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ':', '1', '}'});
    }

    @Test void row_12_characters_that_are_no_text() {
        for (var text : List.of("\\ud800", "\\udc00x", "\\udc00\\ud800", "a\\u0000b")) {
            refused(422, "invalid-body", "{\"answers\": {\"sex\": \"" + text + "\"}}");
            refused(422, "invalid-body", "{\"answers\": {\"" + text + "\": 1}}");
            refused(422, "invalid-body", "{\"answers\": {}, \"" + text + "\": 1}");
            refused(422, "invalid-body", "{\"answers\": {}, \"pack\": \"" + text + "\"}");
        }
    }

    @Test void rows_13_to_16_values_that_are_no_answers() {
        var wrong = Map.of("age", List.of("\"40\"", "true", "[40]", "{}", "{\"value\": 40}", "-1", "121", "2147483648", "-9223372036854775809"),
                "sex", List.of("1", "true", "[\"male\"]", "\"Male\"", "\"male \"", "\"m\\u0430le\"", "\"\"", "\"' OR 1=1 --\"", "\"<script>\"", "\"${7*7}\""),
                "regions", List.of("\"neck\"", "[]", "[1]", "[null]", "[\"neck\", \"none\"]", "[\"NECK\"]", "[[\"neck\"]]", "{}"));
        wrong.forEach((linkId, values) -> values.forEach(value ->
                refused(422, "answer-rejected", "{\"answers\": {\"" + linkId + "\": " + value + "}}")));
        refused(422, "answer-rejected", "{\"answers\": {\"../../etc/passwd\": 1, \"a/b~c\": 2}}");
        for (var body : List.of("{}", "{\"answers\": []}", "{\"answers\": null}", "{\"answers\": {}, \"pack\": 1}", "{\"answers\": {}, \"locale\": null}")) {
            refused(422, "invalid-body", body);
        }
        refused(422, "unknown-pack", "{\"answers\": {}, \"pack\": \"SPINE\"}");
    }

    @Test void row_17_size() {
        refused(400, "malformed-json", "{\"answers\": {\"sex\": \"" + "x".repeat(9_000) + "\"}}");
        refused(400, "malformed-json", "{\"" + "x".repeat(129) + "\": 1}");
        refused(413, "body-too-large", "{\"answers\": {\"sex\": \"" + "x".repeat(70_000) + "\"}}");
        var names = new StringBuilder("{\"answers\": {}");
        for (int i = 0; i < 5_000; i++) {
            names.append(",\"n").append(i).append("\":1");
        }
        refused(400, "unknown-property", names + "}");
    }

    @Test void row_34_other_types_and_charsets() {
        // A form is sent by the rows of the guard: REST Assured would encode it.
        for (var type : List.of("text/plain", "application/xml", "application/json; charset=utf-16", "application/json; charset=iso-8859-1",
                "application/jsonp", "json")) {
            var reply = http().header("Content-Type", type).body("{\"answers\": {}}".getBytes(StandardCharsets.UTF_8)).post("/v1/evaluations");
            assertThat(reply.statusCode()).as(type).isEqualTo(415);
        }
        for (var type : List.of("application/json", "application/json; charset=utf-8", "application/json;charset=UTF-8", "Application/JSON")) {
            var reply = http().header("Content-Type", type).body("{\"answers\": {}}".getBytes(StandardCharsets.UTF_8)).post("/v1/evaluations");
            assertThat(reply.statusCode()).as(type).isEqualTo(200);
        }
    }

    @Test void row_35_types_that_are_not_offered() {
        for (var type : List.of("text/csv", "application/xml", "application/json;q=0", "image/*")) {
            var reply = http().header("Accept", type).header("Content-Type", "application/json").body("{\"answers\": {}}").post("/v1/evaluations");
            assertThat(reply.statusCode()).as(type).isEqualTo(406);
            assertThat(reply.<List<String>>path("offered")).as(type).containsExactly("application/json");
        }
        var kept = begin();
        assertThat(kept.json("{\"value\": 4}").header("Accept", "text/csv").put(kept.path() + "/answers/age").statusCode()).isEqualTo(406);
        assertThat(kept.get().asString()).contains("\"answers\":{}");
    }

    @Test void rows_36_and_37_languages() {
        for (var tricks : List.of("*", "xx", "en;q=", ";;;,,", "en-US-x-private", "a".repeat(2_000), "../../es", "es;q=0")) {
            var reply = http().header("Accept-Language", tricks).get("/v1/packs");
            assertThat(reply.statusCode()).as(tricks).isEqualTo(200);
            assertThat(reply.header("Content-Language")).as(tricks).isEqualTo("en");
        }
        for (var malformed : List.of("e", "en_US", "english-language-tag-that-is-far-too-long-to-be-one", "..", "en-")) {
            refused(400, "invalid-locale", "{\"answers\": {}, \"locale\": \"" + malformed + "\"}");
            assertThat(http().queryParam("locale", malformed).get("/v1/packs").<String>path("code")).as(malformed).isEqualTo("invalid-locale");
        }
        assertThat(http().queryParam("locale", "es-MX").get("/v1/packs").<String>path("locale")).isEqualTo("es");
    }

    @Test void row_38_encodings() {
        for (var encoding : List.of("gzip", "deflate", "br", "identity, gzip")) {
            var reply = http().header("Content-Encoding", encoding).header("Content-Type", "application/json").body("{\"answers\": {}}").post("/v1/evaluations");
            assertThat(reply.statusCode()).as(encoding).isEqualTo(415);
        }
    }
}
