package org.foramen.pack;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One file of texts: every sentence by its key, such as {@code questions.age.why}. */
final class TextFile {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    private final String path;
    private final Map<String, Yaml.Text> texts = new TreeMap<>();
    private final Map<String, Place> places = new TreeMap<>();
    private final Problems problems;

    private TextFile(String path, Problems problems) {
        this.path = path;
        this.problems = problems;
    }

    static TextFile read(String path, Yaml.Mapping yaml, Problems problems) {
        var file = new TextFile(path, problems);
        file.add("", yaml);
        return file;
    }

    private void add(String prefix, Yaml.Mapping mapping) {
        for (var entry : mapping.entries()) {
            var key = prefix + entry.key().value();
            places.put(key, entry.key().place());
            if (entry.value() instanceof Yaml.Mapping inner && !inner.isEmpty()) {
                add(key + ".", inner);
            } else if (entry.value() instanceof Yaml.Text text && !text.value().isBlank()) {
                texts.put(key, new Yaml.Text(text.place(), text.value().strip()));
                checkBraces(key, text);
            } else {
                problems.add(entry.value(), "the text '" + key + "' is " + entry.value().inWords(),
                        "write a sentence, in quotes if it begins with a bracket");
                texts.put(key, new Yaml.Text(entry.value().place(), ""));
            }
        }
    }

    private void checkBraces(String key, Yaml.Text text) {
        var rest = PLACEHOLDER.matcher(text.value()).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            problems.add(text, "the text '" + key + "' has a brace that is no placeholder",
                    "write placeholders as {name}, in small letters");
        }
    }

    static SortedSet<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    String path() {
        return path;
    }

    Map<String, Yaml.Text> texts() {
        return texts;
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** Where a key stands, or the nearest of the keys it would stand under. */
    Place place(String key) {
        var at = key;
        while (!places.containsKey(at) && at.contains(".")) {
            at = at.substring(0, at.lastIndexOf('.'));
        }
        return Optional.ofNullable(places.get(at)).orElse(Place.startOf(path));
    }
}
