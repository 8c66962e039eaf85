package org.foramen.pack;

import java.text.Normalizer;
import java.util.Locale;

/** Text as the word lists see it: small letters, no accents, plain quotes and single spaces. */
final class Folded {

    private Folded() {
    }

    static String of(String text) {
        var plain = text.replace('’', '\'').replace('‘', '\'').replace('\u00a0', ' ').toLowerCase(Locale.ROOT);
        return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replaceAll("\\s+",
                " ").strip();
    }
}
