package org.foramen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void a_token_is_fit_and_48_characters_for_urls() {
        assertThat(AccessToken.create(RANDOM).reveal()).matches("fit_[A-Za-z0-9_-]{48}");
    }

    @Test
    void a_token_is_read_as_it_was_given_out() {
        var token = AccessToken.create(RANDOM);

        var read = AccessToken.parse(token.reveal()).orElseThrow();

        assertThat(read.reveal()).isEqualTo(token.reveal());
        assertThat(read.credentials("id")).isEqualTo(token.credentials("id"));
    }

    @Test
    void no_two_tokens_are_alike() {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            var token = AccessToken.create(RANDOM);
            assertThat(seen.add(token.reveal()) && seen.add(token.credentials("id"))).isTrue();
        }
    }

    @Test
    void one_wrong_character_anywhere_makes_it_no_token() {
        String token = AccessToken.create(RANDOM).reveal();
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(AccessToken.parse(token.substring(0, i) + other + token.substring(i + 1))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fit_", "fit_AAAA", "FIT_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "fit_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=AAA", "fit_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/+é ",
        "sst_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void anything_else_is_no_token(String text) {
        assertThat(AccessToken.parse(text)).isEmpty();
        assertThat(AccessToken.parse(AccessToken.create(RANDOM).reveal() + text + " ")).isEmpty();
    }

    @Test
    void a_token_is_not_printed() {
        assertThat(AccessToken.create(RANDOM)).hasToString("fit_…");
    }
}
