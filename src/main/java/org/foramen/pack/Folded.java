package org.foramen.pack;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as the word lists see it: small letters, no accents and nothing invisible, plain quotes and single spaces. */
final class Folded {

    private static final Pattern ACCENTS = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Folded() {
    }

    static String of(String text) {
        var plain = text.replace('’', '\'').replace('‘', '\'').replace('\u00a0', ' ').toLowerCase(Locale.ROOT);
        var bare = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        return SPACE.matcher(bare).replaceAll(" ").strip();
    }
}
