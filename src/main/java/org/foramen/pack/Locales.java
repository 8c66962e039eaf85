package org.foramen.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the languages of a pack. */
final class Locales {

    private static final Pattern LOCALE = Pattern.compile("[a-z]{2,3}(-[A-Z][A-Za-z]{1,3})?");
    private static final List<String> TRANSLATION = List.of("unreviewed", "reviewed");

    private final Problems problems;

    Locales(Problems problems) {
        this.problems = problems;
    }

    /**
     * Those of the pack, the default one among them.
     *
     * @param whole whether all could be read
     */
    record Read(Optional<String> defaultLocale, List<PackLocale> all, boolean whole) {
    }

    Read read(Fields header) {
        var defaultLocale = header.requiredText("default_locale");
        var locales = new ArrayList<PackLocale>();
        boolean whole = true;
        if (header.required("locales").isPresent()) {
            for (var yaml : header.list("locales")) {
                var locale = Fields.named(yaml, "locale", "locale", List.of("locale", "translation"), problems)
                        .flatMap(fields -> locale(fields, defaultLocale, locales));
                locale.ifPresent(locales::add);
                whole &= locale.isPresent();
            }
        }
        if (header.get("locales").orElse(null) instanceof Yaml.Many many && many.of().isEmpty()) {
            problems.add(many, "the pack has no locale", "add one, such as {locale: en}");
        } else if (defaultLocale.isPresent() && !locales.isEmpty()
                && locales.stream().noneMatch(locale -> locale.locale().equals(defaultLocale.get().value()))) {
            problems.add(defaultLocale.get(), "the default locale " + defaultLocale.get().inWords()
                    + " is not in locales", "add it there, or name one of those");
        }
        return new Read(defaultLocale.map(Yaml.Text::value), locales, whole && !locales.isEmpty());
    }

    private Optional<PackLocale> locale(Fields fields, Optional<Yaml.Text> defaultLocale, List<PackLocale> before) {
        var locale = fields.requiredText("locale");
        var translation = fields.text("translation");
        if (locale.isEmpty()) {
            return Optional.empty();
        }
        var name = locale.get().value();
        if (!LOCALE.matcher(name).matches()) {
            problems.add(locale.get(), locale.get().inWords() + " is not a locale",
                    "write a language as en, or one with a region as es-MX");
            return Optional.empty();
        }
        if (before.stream().anyMatch(other -> other.locale().equals(name))) {
            problems.add(locale.get(), "the locale " + locale.get().inWords() + " is listed twice",
                    "remove one of the two");
            return Optional.empty();
        }
        // Which one is the original is not known without a default locale; nothing is asked of any then.
        boolean isDefault = defaultLocale.isEmpty() || defaultLocale.get().value().equals(name);
        if (defaultLocale.isPresent() && isDefault && translation.isPresent()) {
            problems.add(translation.get(), "the default locale is no translation", "remove translation");
        } else if (!isDefault && translation.isEmpty() && !fields.has("translation")) {
            problems.add(fields.place(), "the locale '" + name + "' does not say whether its translation is reviewed",
                    "add translation: unreviewed, or reviewed");
        } else if (translation.isPresent() && !TRANSLATION.contains(translation.get().value())) {
            problems.add(translation.get(), "'translation' is " + translation.get().inWords(),
                    "write unreviewed or reviewed");
        }
        return Optional.of(new PackLocale(name, isDefault
                || translation.map(Yaml.Text::value).equals(Optional.of("reviewed"))));
    }
}
