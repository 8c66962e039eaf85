package org.foramen.pack;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code site.yaml}. */
public final class SiteReader {

    private static final List<String> KEYS = List.of("clinic_name", "emergency", "idle_seconds", "warning_seconds", "locales");
    private static final List<String> EMERGENCY_KEYS = List.of("country", "number", "tell_staff");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,4}");

    private final Problems problems = new Problems();

    private SiteReader() {
    }

    /**
     * @param file its name in messages
     * @throws InvalidPack with everything that is wrong
     */
    public static Site read(String file, String text) {
        var reader = new SiteReader();
        var site = YamlReader.read(file, text, reader.problems)
                .flatMap(yaml -> Fields.of(yaml, file, KEYS, reader.problems)).map(reader::site);
        if (!reader.problems.isEmpty() || site.isEmpty()) {
            throw new InvalidPack(reader.problems.list());
        }
        return site.get();
    }

    private Site site(Fields fields) {
        return new Site(fields.text("clinic_name").map(Yaml.Text::value),
                fields.list("emergency").stream()
                        .flatMap(yaml -> Fields.named(yaml, "emergency", "country", EMERGENCY_KEYS, problems).flatMap(this::emergency).stream()).toList(),
                seconds(fields, "idle_seconds", Site.DEFAULT.idleSeconds()),
                seconds(fields, "warning_seconds", Site.DEFAULT.warningSeconds()),
                fields.words("locales").stream().map(Yaml.Text::value).toList());
    }

    private Optional<Site.Emergency> emergency(Fields fields) {
        var country = fields.requiredText("country");
        var number = fields.requiredText("number");
        var tellStaff = fields.requiredText("tell_staff");
        country.filter(text -> !COUNTRY.matcher(text.value()).matches())
                .ifPresent(text -> problems.add(text, text.inWords() + " is not a country", "write two capital letters, such as US"));
        return country.isPresent() && number.isPresent() && tellStaff.isPresent()
                ? Optional.of(new Site.Emergency(country.get().value(), number.get().value(), tellStaff.get().value()))
                : Optional.empty();
    }

    private int seconds(Fields fields, String key, int otherwise) {
        var text = fields.text(key);
        var fits = text.filter(word -> SECONDS.matcher(word.value()).matches());
        if (text.isPresent() && fits.isEmpty()) {
            problems.add(text.get(), "'" + key + "' is " + text.get().inWords(), "write whole seconds, such as 60");
        }
        return fits.map(word -> Integer.parseInt(word.value())).orElse(otherwise);
    }
}
