package org.foramen.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However a pack is spoiled, it is read or its problems are listed: nothing else ever comes out. */
class SpoiledPackTest {

    private static final int TIMES = 300;
    private static final List<String> PIECES = List.of("", "[]", "{}", "[a, b]", "{a: b}", "any", "yes", "40",
            "\">=500\"", "0..9",
            "unsure", "otherwise", "{not: spine}", "[[a]]", "{result: {level: same_day}}", "x y", "'", "{", ": ", "\t",
            "&a", "*a", "é", "-");

    @Test
    void no_mistake_is_too_strange() {
        var random = new Random(11);
        var tiny = TinyPack.valid();
        var paths = tiny.files().keySet().stream().sorted().toList();
        int wrong = 0;
        for (int i = 0; i < TIMES; i++) {
            var path = paths.get(random.nextInt(paths.size()));
            var spoiled = tiny.with(path, spoil(tiny.files().get(path), random));
            wrong += spoiled.problems().isEmpty() ? 0 : 1;
        }
        assertThat(wrong).isGreaterThan(TIMES / 2);
    }

    /** Drops or repeats a line, or puts something else in the place of a word. */
    private static String spoil(String text, Random random) {
        var lines = new ArrayList<>(List.of(text.split("\n")));
        int at = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            default -> {
                var words = lines.get(at).split("(?<=[ ,:{}\\[\\]])|(?=[ ,:{}\\[\\]])");
                words[random.nextInt(words.length)] = PIECES.get(random.nextInt(PIECES.size()));
                lines.set(at, String.join("", words));
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
