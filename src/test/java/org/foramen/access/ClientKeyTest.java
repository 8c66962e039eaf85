package org.foramen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import org.foramen.store.Client.Kind;
import org.junit.jupiter.api.Test;

class ClientKeyTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ClientKey partner = ClientKey.create(Kind.PARTNER, RANDOM);
    private final ClientKey device = ClientKey.create(Kind.DEVICE, RANDOM);

    @Test void a_key_tells_its_kind_and_can_stand_in_a_url() {
        assertThat(partner.reveal()).matches("pk_[A-Za-z0-9_-]{48}");
        assertThat(device.reveal()).matches("kd_[A-Za-z0-9_-]{48}");
    }

    @Test void a_key_is_read_as_it_was_given_out() {
        for (var key : List.of(partner, device)) {
            var read = ClientKey.parse(key.reveal()).orElseThrow();
            assertThat(read.kind()).isEqualTo(key.kind());
            assertThat(read.hash()).isEqualTo(key.hash());
            assertThat(read.reveal()).isEqualTo(key.reveal());
        }
    }

    @Test void one_wrong_character_anywhere_makes_it_no_key() {
        var key = device.reveal();
        for (int i = 0; i < key.length(); i++) {
            char other = key.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(ClientKey.parse(key.substring(0, i) + other + key.substring(i + 1))).as("character " + i).isEmpty();
        }
    }

    @Test void a_device_key_with_the_letters_of_a_partner_is_another_key() {
        var disguised = ClientKey.parse("pk_" + device.reveal().substring(3)).orElseThrow();
        assertThat(disguised.hash()).isNotEqualTo(device.hash());
    }

    @Test void a_token_is_no_key() {
        assertThat(ClientKey.parse(AccessToken.create(RANDOM).reveal())).isEmpty();
        assertThat(ClientKey.parse("")).isEmpty();
    }

    @Test void a_key_is_not_printed() {
        assertThat(partner).hasToString("pk_…");
        assertThat(device).hasToString("kd_…");
    }
}
