package org.foramen.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.foramen.audit.Chain;
import org.foramen.audit.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of a whole walk, with all that can go wrong in it: log lines, metrics, health and the audit log. */
class OperatedIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CANARY = "canary7391";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private static final String KEY = "an-idempotency-key-of-" + CANARY;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private URI url;
    /** What may stand nowhere. */
    private final List<String> secrets = new ArrayList<>(List.of(CANARY));
    private final List<String> ids = new ArrayList<>();

    @Test void every_line_is_json_on_demand_and_names_the_request_and_its_trace() throws IOException, InterruptedException {
        List<String> lines;
        try (var service = start("quarkus.log.console.json.enabled=true", "quarkus.log.level=DEBUG")) {
            walk(service.url());
            lines = service.log();
        }
        assertThat(lines).hasSizeGreaterThan(10);
        var traced = new ArrayList<JsonNode>();
        for (var line : lines) {
            var json = JSON.readTree(line);
            assertThat(json.isObject()).as(line).isTrue();
            assertThat(json.hasNonNull("timestamp") && json.hasNonNull("level") && json.hasNonNull("message")).as(line).isTrue();
            if (json.path("mdc").path("traceId").asText().equals(TRACE)) {
                traced.add(json);
            }
        }
        assertThat(traced).isNotEmpty().allMatch(json -> json.path("mdc").path("requestId").asText().matches("[0-9a-f]{32}"));
        assertNothingIn(lines);
    }

    @Test void no_answer_token_key_or_code_is_in_any_line_metric_or_the_audit_log() throws IOException, InterruptedException {
        List<String> lines;
        String metrics;
        try (var service = start("quarkus.log.level=DEBUG")) {
            walk(service.url());
            lines = service.log();
            metrics = get(service.management().resolve("/q/metrics"));
            assertThat(get(service.management().resolve("/q/health/ready"))).contains("\"interviews\"", "UP");
            assertThat(get(service.management().resolve("/q/health/live"))).contains("UP");
        }
        assertThat(lines).anyMatch(line -> line.contains(TRACE));
        assertNothingIn(lines);
        assertMetrics(metrics);
        assertAudit();
    }

    @Test void a_command_of_the_same_jar_checks_the_audit_log_in_which_a_refused_key_is_noted() throws IOException, InterruptedException {
        try (var service = start("foramen.access=keys")) {
            url = service.url();
            for (int i = 0; i < 3; i++) {
                assertThat(call("POST", "/v1/interviews", "", "", "X-Client-Key", "pk_" + CANARY)).contains("client-key-unknown");
            }
            assertThat(get(service.management().resolve("/q/metrics"))).contains("foramen_refusals_total{code=\"client-key-unknown\"} 3.0");
        }
        var lines = Files.readAllLines(log());
        assertThat(lines).hasSize(2).last().asString().contains("\"event\":\"key-refused\",\"outcome\":\"refused\",\"address\":");
        assertNothingIn(lines);
        assertThat(verified()).isEqualTo("0 2 lines, all as they were written\nlast chain " + lines.get(1).substring(lines.get(1).length() - 66, lines.get(1).length() - 2) + "\n");
        Files.writeString(log(), Files.readString(log()).replace("refused", "allowed"));
        assertThat(verified()).startsWith("1 " + log() + ": line 2 does not follow");
    }

    @Test void a_page_that_uses_the_key_of_another_site_is_counted() throws IOException, InterruptedException {
        var key = AdminCommand.run(folder, "key", "create", "--device", "--name", "Kiosk 1").out().strip();
        try (var service = start("foramen.access=keys")) {
            url = service.url();
            assertThat(call("POST", "/v1/interviews", "", "", "X-Client-Key", key, "Origin", "https://evil.example")).contains("origin-not-allowed");
            assertThat(get(service.management().resolve("/q/metrics"))).contains("foramen_refusals_total{code=\"origin-not-allowed\"} 1.0");
        }
    }

    /** The exit code of the command, and what it says. */
    private String verified() throws IOException, InterruptedException {
        var output = folder.resolve("output").toFile();
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dforamen.data=" + folder.resolve("data"),
                "-jar", PackagedService.JAR.toString(), "admin", "verify-audit", log().toString()).redirectErrorStream(true).redirectOutput(output).start();
        return process.waitFor() + " " + Files.readString(output.toPath());
    }

    private Path log() {
        return folder.resolve("data").resolve("audit.log");
    }

    private void assertNothingIn(List<String> lines) {
        for (var secret : secrets) {
            assertThat(lines).as(secret).noneMatch(line -> line.contains(secret));
        }
    }

    private void assertMetrics(String metrics) {
        assertNothingIn(metrics.lines().toList());
        assertThat(metrics).doesNotContain(ids);
        assertThat(metrics).contains("foramen_interviews_begun_total 2.0", "foramen_interviews_unfinished_total{question=\"",
                "foramen_refusals_total{code=\"not-found\"}", "foramen_audit_missed 0.0", "http_server_requests_seconds_bucket{");
        assertThat(metrics).containsPattern("foramen_results_total\\{consultation=\"emergency_now\",door=\"interview\",imaging=\"\\w+\"} 1\\.0")
                .containsPattern("foramen_results_total\\{consultation=\"emergency_now\",door=\"evaluation\",imaging=\"\\w+\"} 1\\.0");
        var requests = metrics.lines().filter(line -> line.startsWith("http_server_requests_seconds_count")).toList();
        assertThat(requests).hasSizeLessThan(60).allSatisfy(line -> LABEL.matcher(line).results().forEach(label -> {
            switch (label.group(1)) {
                case "method" -> assertThat(label.group(2)).matches("GET|HEAD|POST|PUT|DELETE|OPTIONS|PATCH|other");
                case "uri" -> assertThat(label.group(2)).matches("other|/|(/[a-z0-9.]+|/\\{\\w+})+");
                default -> assertThat(label.group(2)).matches("\\d{3}");
            }
        }));
    }

    private void assertAudit() throws IOException {
        var file = log();
        try (var log = Files.newInputStream(file)) {
            var chain = new Chain(Files.readAllBytes(folder.resolve("data").resolve("foramen.key")));
            assertThat(Verdict.on(log, chain, Optional.empty())).isInstanceOf(Verdict.Whole.class);
        }
        var events = new ArrayList<String>();
        for (var line : Files.readAllLines(file)) {
            var json = JSON.readTree(line);
            events.add(json.path("event").asText() + " " + json.path("outcome").asText());
            assertThat(json.path("address").asText()).isIn("", "127.0.0.0/24", "0:0:0:0:0:0:0:0/48");
        }
        assertThat(events).containsExactly("log-opened new", "interview-begun done", "interview-begun given again", "interview-begun done",
                "result-read done", "result-read done", "result-read done", "interview-sealed done", "interview-handed-over done",
                "code-used done", "code-used refused", "interview-erased done");
        assertNothingIn(Files.readAllLines(file));
        assertThat(Files.readString(file)).doesNotContain(ids).doesNotContain("saddle_numbness");
    }

    private PackagedService start(String... settings) throws IOException, InterruptedException {
        return PackagedService.start(PackagedService.JAR, folder.resolve("data"), settings);
    }

    /** Everything a client does, right and wrong. */
    private void walk(URI service) throws IOException, InterruptedException {
        url = service;
        begin("Idempotency-Key", KEY);
        var left = begin("Idempotency-Key", KEY);
        var leftToken = secrets.get(secrets.size() - 1);
        var interview = begin("Accept", "*/*");
        var token = secrets.get(secrets.size() - 1);
        wrong(interview, token);
        send("PUT", interview + "/answers/saddle_numbness", token, "{\"value\": \"yes\"}");
        for (var type : List.of("application/json", "text/plain", "text/html")) {
            assertThat(call("GET", interview + "/result", token, "", "Accept", type)).isNotEmpty();
        }
        send("POST", interview + "/seal", token, "");
        var code = JSON.readTree(send("POST", interview + "/handover", token, "")).path("code").asText();
        secrets.addAll(List.of(code, code.replace("-", "")));
        send("GET", "/r/" + code, "", "");
        assertThat(call("POST", "/r/" + code, "", "", "Accept", "text/html")).contains("<html");
        send("POST", "/r/" + code, "", "");
        send("POST", "/v1/evaluations", "", "{\"answers\": {\"saddle_numbness\": \"yes\"}}");
        send("POST", "/v1/evaluations", "", "{\"answers\": {\"sex\": \"" + CANARY + "\"}}");
        send("DELETE", left, leftToken, "");
    }

    private void wrong(String interview, String token) throws IOException, InterruptedException {
        send("PUT", interview + "/answers/sex", token, "{\"value\": \"" + CANARY + "\"}");
        send("PUT", interview + "/answers/sex", token, "{\"value\": \"" + CANARY);
        send("PUT", interview + "/answers", token, "{\"answers\": {\"" + CANARY + "\": 1}}");
        send("GET", interview, token + CANARY, "");
        send("GET", "/" + CANARY, "", "");
        send(CANARY.toUpperCase(Locale.ROOT), interview, token, "");
        send("OPTIONS", interview, "", "");
        send("PATCH", interview, token, "{}");
        call("PUT", interview + "/answers/sex", token, "{}", "Accept", CANARY);
        call("GET", interview, token, "", "Accept-Language", CANARY);
        call("GET", interview, token, "", "X-Request-Id", CANARY);
        send("GET", "/v1/interviews/" + CANARY, token, "");
        send("GET", interview + "?token=" + CANARY, "", "");
        send("POST", "/r/" + CANARY, "", "");
    }

    /** Gives the path; the token is the last secret. */
    private String begin(String name, String value) throws IOException, InterruptedException {
        var reply = JSON.readTree(call("POST", "/v1/interviews", "", "", name, value));
        ids.add(reply.path("id").asText());
        secrets.add(reply.path("accessToken").asText());
        return "/v1/interviews/" + reply.path("id").asText();
    }

    private String send(String method, String path, String token, String body) throws IOException, InterruptedException {
        return call(method, path, token, body, "Accept", "*/*");
    }

    private String call(String method, String path, String token, String body, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url.resolve(path)).timeout(PATIENCE).header("traceparent", TRACEPARENT).headers(headers);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body.isEmpty()) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(body));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private String get(URI where) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(where).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
