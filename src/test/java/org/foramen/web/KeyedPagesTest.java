package org.foramen.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foramen.api.Http.http;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.foramen.api.KeysAreNeeded;
import org.foramen.api.MadeClients;
import org.junit.jupiter.api.Test;

/** The pages of a service that needs keys. */
@QuarkusTest
@TestProfile(KeysAreNeeded.class)
class KeyedPagesTest {

    @Inject
    MadeClients clients;

    private static Response page(String path) {
        return http().header("X-Forwarded-For", MadeClients.anotherAddress()).get(path);
    }

    @Test void the_pages_of_the_service_have_the_key_of_the_configuration_and_the_kiosk_has_none() {
        for (var path : List.of("/", "/embed")) {
            assertThat(page(path).asString()).as(path).contains("{\"key\":\"" + KeysAreNeeded.PAGE_KEY + "\",");
        }
        assertThat(page("/kiosk").asString()).doesNotContain("\"key\"", "pk_", "kd_");
    }

    @Test void a_partner_can_frame_its_page_and_nobody_else_can() {
        var partner = clients.partner("https://b.example:8443", "https://a.example");
        var page = page("/embed?key=" + partner.key());
        assertThat(page.header("Content-Security-Policy")).endsWith("; frame-ancestors https://a.example https://b.example:8443");
        assertThat(page.asString()).contains("{\"key\":\"" + partner.key() + "\",");
        assertThat(page("/embed").header("Content-Security-Policy")).endsWith("; frame-ancestors 'self'");
    }

    @Test void a_page_for_a_key_that_does_not_count_or_is_a_secret_is_refused() {
        var revoked = clients.partner("https://a.example");
        clients.revoke(revoked);
        for (var key : List.of(revoked.key(), clients.device().key(), "pk_", "x")) {
            var refused = page("/embed?key=" + key);
            assertThat(refused.statusCode()).as(key.substring(0, 1)).isEqualTo(401);
            assertThat(refused.<String>path("code")).isEqualTo("client-key-unknown");
        }
    }

    @Test void what_a_partner_copies_has_a_place_for_its_key() {
        assertThat(page("/embed.json").<String>path("snippet")).contains("<foramen-interview key=\"pk_…\">");
    }

    @Test void the_key_of_a_device_is_none_for_a_page() {
        for (var wrong : List.of(clients.device().key(), "pk_", "")) {
            assertThatThrownBy(() -> new PageKey(Optional.of(wrong))).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("foramen.page-key is not a key of a partner - make one by: admin key create --partner");
        }
    }
}
