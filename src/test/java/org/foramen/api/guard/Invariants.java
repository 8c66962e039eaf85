package org.foramen.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.foramen.api.problem.Code;

/** What holds of every reply, to whatever input. */
final class Invariants {

    /** A machine that is busy with other things may be given more: {@code -Dforamen.slowest=10}. */
    private static final Duration SLOWEST = Duration.ofSeconds(Integer.getInteger("foramen.slowest", 2));
    private static final Set<String> MEMBERS =
            Set.of("type", "title", "status", "detail", "instance", "code", "errors", "hint", "requestId");
    private static final Set<String> MORE_MEMBERS = Set.of("offered", "next", "decidedBy");
    /** A frame of a stack trace, a class, an exception, a source file, a place on the disk. */
    private static final Pattern INTERNALS = Pattern.compile("\\bat [\\w$.]+\\([\\w.]+:?\\d*\\)|\\b(?:java|javax|jakarta|io|com|org)[.][a-z]+[.][\\w.]*[A-Z]"
            + "|\\w(?:Exception|Error)\\b|\\.java\\b|(?:^|[\\s\"'])/(?:tmp|home|root|work|usr|var)/");

    private Invariants() {
    }

    static RawReply check(String method, RawReply reply) {
        assertThat(reply.took()).as("time to " + reply).isLessThan(SLOWEST);
        return checkAtAnyTime(method, reply);
    }

    static RawReply checkAtAnyTime(String method, RawReply reply) {
        assertThat(reply.status()).as(reply::toString).isBetween(200, 499);
        headers(reply);
        if (reply.status() >= 400 && !method.equals("HEAD") && !isPage(reply)) {
            problem(reply);
        }
        return reply;
    }

    /** For people: a code that opens nothing, or too many of those. */
    private static boolean isPage(RawReply reply) {
        return reply.mediaType().equals("text/html") && List.of(404, 429).contains(reply.status())
                && !INTERNALS.matcher(reply.text()).find();
    }

    private static void headers(RawReply reply) {
        assertThat(reply.headers()).as(reply::toString)
                .doesNotContainKeys("server", "x-powered-by", "set-cookie", "access-control-allow-origin", "access-control-allow-credentials");
        assertThat(reply.header("X-Content-Type-Options")).as(reply::toString).hasValue("nosniff");
        assertThat(reply.header("Cache-Control")).as(reply::toString).hasValue("no-store");
        assertThat(reply.header("Referrer-Policy")).as(reply::toString).hasValue("no-referrer");
        assertThat(reply.header("Content-Security-Policy").orElse("")).as(reply::toString).startsWith("default-src 'none'; ").contains("frame-ancestors ");
        assertThat(reply.header("Strict-Transport-Security")).as(reply::toString).isEmpty();
        assertThat(reply.header("X-Request-Id").orElse("")).as(reply::toString).matches("[0-9a-f]{32}");
        reply.headers().forEach((name, values) -> assertThat(values).as(name + " in " + reply).hasSize(1));
        if (reply.status() == 401) {
            assertThat(reply.header("WWW-Authenticate")).as(reply::toString).get()
                    .isIn("Bearer", "ClientKey header=\"X-Client-Key\"");
        } else if (reply.status() == 405) {
            assertThat(reply.header("Allow")).as(reply::toString).isPresent();
        }
    }

    private static void problem(RawReply reply) {
        assertThat(reply.isProblem()).as(reply::toString).isTrue();
        assertThat(INTERNALS.matcher(reply.text()).results().map(found -> found.group()).findFirst()).as(reply::toString).isEmpty();
        var json = reply.json();
        var code = Code.of(reply.code());
        assertThat(code.map(Code::status)).as(reply::toString).hasValue(reply.status());
        assertThat(json.path("status").asInt()).as(reply::toString).isEqualTo(reply.status());
        assertThat(json.path("type").asText()).as(reply::toString).isEqualTo(code.map(Code::page).orElseThrow());
        var members = new TreeSet<String>();
        json.fieldNames().forEachRemaining(members::add);
        boolean constant = reply.status() == 404 && !members.contains("requestId");
        members.removeAll(MORE_MEMBERS);
        if (!constant) {
            assertThat(members).as(reply::toString).isEqualTo(new TreeSet<>(MEMBERS));
            assertThat(Optional.of(json.path("requestId").asText())).as(reply::toString).isEqualTo(reply.header("X-Request-Id"));
        }
    }
}
