package org.foramen.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A pack with one mistake, and every word that is said about it. */
record Mistake(String name, TinyPack pack, String message) {

    static Mistake mistake(String name, TinyPack pack, String... problems) {
        return new Mistake(name, pack, String.join("\n", problems));
    }

    static Stream<DynamicTest> tests(Mistake... mistakes) {
        return Stream.of(mistakes).map(mistake -> DynamicTest.dynamicTest(mistake.name, () ->
                assertThat(mistake.pack.problems()).isEqualTo(mistake.message)));
    }
}
