package org.foramen.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads {@code texts/*.yaml}, one file a locale. */
final class TextsReader {

    private final PackFiles files;
    private final Header header;
    private final Problems problems;

    TextsReader(PackFiles files, Header header, Problems problems) {
        this.files = files;
        this.header = header;
        this.problems = problems;
    }

    /** The texts that could be read, by locale. */
    Map<String, TextFile> read(TextKeys keys) {
        var read = new LinkedHashMap<String, TextFile>();
        for (var locale : header.localeNames()) {
            file(locale).ifPresent(file -> read.put(locale, file));
        }
        var original = header.locales().defaultLocale().map(read::get);
        original.ifPresent(file -> {
            var checks = new TextChecks(problems);
            checks.checkDefault(file, keys);
            read.values().stream().filter(other -> other != file)
                    .forEach(other -> checks.checkTranslation(other, file));
        });
        return read;
    }

    private Optional<TextFile> file(String locale) {
        var path = "texts/" + locale + ".yaml";
        var yaml = files.yaml(path);
        if (yaml.isPresent() && !(yaml.get() instanceof Yaml.Mapping)) {
            problems.add(yaml.get(), path + " is " + yaml.get().inWords(),
                    "write keys with sentences, beginning with pack:");
        }
        return yaml.filter(Yaml.Mapping.class::isInstance)
                .map(mapping -> TextFile.read(path, (Yaml.Mapping) mapping, problems));
    }

    static Map<String, Texts> texts(Map<String, TextFile> files) {
        var texts = new LinkedHashMap<String, Texts>();
        files.forEach((locale, file) -> texts.put(locale, new Texts(locale, file.texts().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, text -> text.getValue().value())))));
        return texts;
    }
}
