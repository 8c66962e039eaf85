package org.foramen.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.web.Get.get;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmbedTest {

    private static final String VERSIONED = "/embed/1.1.0/embed.js";

    @Test void the_integrity_that_is_given_out_is_that_of_the_bytes() throws NoSuchAlgorithmException {
        var embedding = get("/embed.json");
        var digest = MessageDigest.getInstance("SHA-384").digest(get(VERSIONED).asByteArray());
        var integrity = "sha384-" + Base64.getEncoder().encodeToString(digest);
        assertThat(embedding.<String>path("integrity")).isEqualTo(integrity);
        assertThat(embedding.<String>path("url")).startsWith("http://127.0.0.1").endsWith(VERSIONED);
        assertThat(embedding.<String>path("snippet")).contains(integrity, "<foramen-interview>", "crossorigin");
        assertThat(embedding.<List<String>>path("csp")).hasSize(2).allMatch(line -> line.matches("(script|frame)-src http://127.0.0.1:\\d+"));
    }

    @Test void a_version_never_changes_and_any_site_may_load_it() {
        var script = get(VERSIONED);
        assertThat(script.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(script.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(script.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(script.contentType()).startsWith("text/javascript");
        assertThat(get("/embed/1.0.0/embed.d.ts").asString()).contains("foramen-interview");
        assertThat(get("/embed/1.0.0/embed.js").asString()).contains("Foramen embed 1.0.0.");
        assertThat(get("/embed/1.1.0/embed.js").asString()).contains("Foramen embed 1.1.0.");
        assertThat(get("/embed/9.9.9/embed.js").statusCode()).isEqualTo(404);
        assertThat(get("/embed/1.0.0/page.js").statusCode()).isEqualTo(404);
    }

    @Test void the_newest_script_is_not_sent_again_to_who_has_it() {
        var first = get("/embed.js");
        assertThat(first.asByteArray()).isEqualTo(get(VERSIONED).asByteArray());
        assertThat(first.header("ETag")).isEqualTo("\"" + new WebFiles().embed().tag() + "\"");
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=300");
        var again = get("/embed.js", "If-None-Match", first.header("ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(get("/embed.js", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test void files_are_compressed_for_who_takes_that() throws IOException {
        var plain = get("/page.js");
        assertThat(plain.header("Content-Encoding")).isNull();
        assertThat(plain.header("Vary")).isEqualTo("Accept-Encoding");
        for (var accepted : List.of("gzip", "br, gzip", "gzip;q=0.5", "deflate,gzip;q=1.0, *;q=0")) {
            var packed = get("/page.js", "Accept-Encoding", accepted);
            assertThat(packed.header("Content-Encoding")).as(accepted).isEqualTo("gzip");
            assertThat(packed.header("ETag")).as(accepted).isNotEqualTo(plain.header("ETag"));
            assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.asByteArray())).readAllBytes()).isEqualTo(plain.asByteArray());
        }
        for (var refused : List.of("br", "gzip;q=0", "identity", "gzip;q=0.0, br", "notgzip")) {
            assertThat(get("/page.js", "Accept-Encoding", refused).header("Content-Encoding")).as(refused).isNull();
        }
    }

    @Test void the_partner_page_has_a_strict_policy() {
        assertThat(get("/demo/partner").header("Content-Security-Policy")).contains("default-src 'none'", "trusted-types 'none'");
        assertThat(get("/demo/other").statusCode()).isEqualTo(404);
    }
}
