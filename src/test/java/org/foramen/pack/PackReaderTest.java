package org.foramen.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackReaderTest {

    @Test
    void the_tiny_pack_is_right_in_every_way() {
        assertThat(TinyPack.valid().problems()).isEmpty();
    }
}
