package org.foramen.view;

import java.time.LocalDate;
import java.util.List;
import org.foramen.pack.Pack;
import org.foramen.pack.PackLocale;

/** What a pack is, in a few words. */
public record PackSummary(PackRef pack, String title, LocalDate date, String defaultLocale, List<Language> locales,
                          boolean clinicallyReviewed, Counts counts) {

    public record Language(String locale, String translation) {
    }

    public record Counts(int items, int rules, int evidence) {
    }

    public static PackSummary of(Pack pack, SpokenPack spoken) {
        var protocol = pack.protocol();
        return new PackSummary(spoken.ref(), spoken.texts().title(), pack.date(), pack.defaultLocale(),
                pack.locales().stream().map(locale -> new Language(locale.locale(), translation(pack, locale))).toList(),
                spoken.isSignedOff(),
                new Counts(protocol.questionnaire().items().size(), protocol.rules().size() + 1, pack.evidence().size()));
    }

    private static String translation(Pack pack, PackLocale locale) {
        return locale.locale().equals(pack.defaultLocale()) ? "original" : locale.reviewed() ? "reviewed" : "unreviewed";
    }
}
