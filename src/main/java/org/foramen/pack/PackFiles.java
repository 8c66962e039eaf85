package org.foramen.pack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a pack as text with {@code \n} at the end of each line, and what each of them is for. */
final class PackFiles {

    static final List<String> SINGLE = List.of(HeaderReader.FILE, QuestionsReader.FILE, Definitions.FILE,
            ModifiersReader.FILE, SafetyNetReader.FILE, EvidenceReader.FILE);
    private static final List<String> OPTIONAL = List.of(CodesReader.FILE);
    private static final List<String> FOLDERS = List.of("rules", "texts", "words");

    private static final Pattern LOCALE = Pattern.compile("(?:(?:texts|words)/|articles/[^/]+\\.)([A-Za-z-]+)\\.(?:yaml|md)");

    private final Set<String> present;
    private final SortedMap<String, String> texts = new TreeMap<>();
    private final Map<String, Optional<Yaml>> read = new HashMap<>();
    private final Problems problems;

    PackFiles(PackSource source, Problems problems) {
        this.problems = problems;
        this.present = source.files().keySet();
        source.files().forEach((path, bytes) -> {
            if (isForPeople(path)) {
                return;
            }
            if (!isKnown(path)) {
                problems.add(Place.startOf(path), "nothing reads this file",
                        Suggestion.or(path, Stream.concat(SINGLE.stream(), OPTIONAL.stream()).toList(), "remove it, or see in rules/README.md where it belongs"));
            } else {
                decode(path, bytes).ifPresent(text -> texts.put(path, text));
            }
        });
        SINGLE.stream().filter(path -> !present.contains(path)).forEach(this::missing);
        if (present.stream().noneMatch(path -> path.startsWith("rules/"))) {
            missing("rules/");
        }
    }

    /** Examples, notes, tables and what editors need. */
    private static boolean isForPeople(String path) {
        return path.startsWith("cases/") || path.startsWith("schema/") || path.endsWith(".csv")
                || path.endsWith(".md") && !path.startsWith("articles/");
    }

    private static boolean isKnown(String path) {
        return SINGLE.contains(path) || OPTIONAL.contains(path) || path.startsWith("articles/") && path.endsWith(".md")
                || FOLDERS.stream().anyMatch(folder -> path.matches(folder + "/[^/]+\\.yaml"));
    }

    void missing(String path) {
        problems.add(Place.startOf(path), path.endsWith("/") ? "the pack has no rules" : "the pack has no " + path,
                path.endsWith("/") ? "add a file, such as rules/rest.yaml" : "add it");
    }

    /** Each locale has its texts and its words, and there are none beside. */
    void checkLocales(Locales.Read locales) {
        var names = locales.all().stream().map(PackLocale::locale).toList();
        for (var locale : names) {
            List.of("texts/", "words/").stream().map(folder -> folder + locale + ".yaml")
                    .filter(path -> !present.contains(path)).forEach(this::missing);
        }
        if (locales.whole()) {
            present.stream().filter(path -> localeOf(path).filter(locale -> !names.contains(locale)).isPresent())
                    .forEach(path -> problems.add(Place.startOf(path),
                            "nothing reads this file: pack.yaml does not list its locale",
                            "add the locale there, or remove the file"));
        }
    }

    private static Optional<String> localeOf(String path) {
        var name = LOCALE.matcher(path);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    private Optional<String> decode(String path, byte[] bytes) {
        if (bytes.length > PackSource.LARGEST_FILE) {
            problems.add(Place.startOf(path), "this file is larger than 1 MiB",
                    "split it, or remove what does not belong there");
            return Optional.empty();
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.replace("\uFEFF", "").replace("\r\n", "\n"));
        } catch (CharacterCodingException e) {
            problems.add(Place.startOf(path), "this file is not UTF-8", "save it as UTF-8");
            return Optional.empty();
        }
    }

    /** All that belongs to the served pack, by path. */
    SortedMap<String, String> texts() {
        return texts;
    }

    /** What a file holds; empty when it is missing or cannot be read, which is then a problem. */
    Optional<Yaml> yaml(String path) {
        return read.computeIfAbsent(path, p -> Optional.ofNullable(texts.get(p))
                .flatMap(text -> YamlReader.read(p, text, problems)));
    }

    /** Whether every file of a folder could be read. */
    boolean isWhole(String folder) {
        return texts.keySet().stream().filter(path -> path.startsWith(folder)).allMatch(path -> yaml(path).isPresent());
    }

    /** The files of a folder that could be read, by path. */
    SortedMap<String, Yaml> folder(String folder) {
        return texts.keySet().stream().filter(path -> path.startsWith(folder)).filter(path -> yaml(path).isPresent())
                .collect(Collectors.toMap(path -> path, path -> yaml(path).orElseThrow(), (a, b) -> a, TreeMap::new));
    }
}
