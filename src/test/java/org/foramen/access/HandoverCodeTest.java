package org.foramen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HandoverCodeTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final HandoverCodes codes = new HandoverCodes(new byte[32], RANDOM);

    @Test void it_is_shown_as_two_groups_of_four_in_crockfords_alphabet() {
        var shown = Stream.generate(codes::create).limit(2_000).map(HandoverCode::reveal).toList();
        assertThat(shown).allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")).doesNotHaveDuplicates();
        assertThat(String.join("", shown).chars().distinct().count()).isEqualTo(33);
    }

    @Test void it_is_read_as_people_type_it() {
        for (var typed : List.of("7F3K-01QX", "7f3koiqx", " 7F3K 0LQX ", "7f3k-0iqx", "7-F-3-K-0-1-Q-X")) {
            assertThat(HandoverCode.parse(typed).map(HandoverCode::reveal)).as(typed).contains("7F3K-01QX");
        }
    }

    @Test void what_cannot_be_one_is_none() {
        for (var typed : List.of("", "7F3K-01Q", "7F3K-01QXX", "7F3K-01QU", "7F3K-01Q\u0130", "7F3K_01QX", "-".repeat(1000), "７F3K01QX")) {
            assertThat(HandoverCode.parse(typed)).as(typed).isEmpty();
        }
    }

    @Test void only_the_service_can_hash_it() {
        var code = codes.create();
        var same = HandoverCode.parse(code.reveal()).orElseThrow();
        byte[] other = new byte[32];
        RANDOM.nextBytes(other);
        assertThat(codes.hash(code)).isEqualTo(codes.hash(same)).isNotEqualTo(codes.hash(codes.create()))
                .isNotEqualTo(new HandoverCodes(other, RANDOM).hash(code));
    }

    @Test void it_is_never_printed_by_accident() {
        var code = codes.create();
        assertThat(code.toString()).doesNotContain(code.reveal().substring(0, 4)).doesNotContain(code.reveal().substring(5));
    }
}
