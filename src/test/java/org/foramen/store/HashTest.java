package org.foramen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HashTest {

    @Test
    void it_is_the_sha_256_of_the_secret() {
        assertThat(HexFormat.of().formatHex(Hash.of(Samples.bytes("abc")).bytes()))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void equal_hashes_stand_for_equal_secrets() {
        assertThat(Hash.of(Samples.bytes("a"))).isEqualTo(Hash.of(Samples.bytes("a")))
                .hasSameHashCodeAs(Hash.of(Samples.bytes("a"))).isNotEqualTo(Hash.of(Samples.bytes("b")));
    }

    @Test
    void it_cannot_be_changed_from_outside() {
        byte[] bytes = new byte[32];
        var hash = new Hash(bytes);
        bytes[0] = 1;
        hash.bytes()[0] = 2;

        assertThat(hash.bytes()).containsOnly(0);
    }

    @Test
    void it_has_256_bits_and_is_not_printed() {
        assertThatThrownBy(() -> new Hash(new byte[31])).hasMessage("a hash has 32 bytes, not 31");
        assertThat(new Hash(new byte[32])).hasToString("Hash");
    }
}
