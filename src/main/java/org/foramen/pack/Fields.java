package org.foramen.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys and values of one thing in a pack, such as a rule; what does not fit becomes a problem. */
final class Fields {

    static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_]*");

    private final Yaml.Mapping mapping;
    private final String label;
    private final Set<String> misspelled;
    private final Problems problems;

    private Fields(Yaml.Mapping mapping, String label, Set<String> misspelled, Problems problems) {
        this.mapping = mapping;
        this.label = label;
        this.misspelled = misspelled;
        this.problems = problems;
    }

    /**
     * @param label what it is called in messages, such as {@code rule 'E06'}
     * @param known the keys it may have
     */
    static Optional<Fields> of(Yaml yaml, String label, List<String> known, Problems problems) {
        if (!(yaml instanceof Yaml.Mapping mapping)) {
            problems.add(yaml, label + " is " + yaml.inWords(),
                    "write it as keys with values, with the keys " + String.join(", ", known));
            return Optional.empty();
        }
        var misspelled = new HashSet<String>();
        for (var entry : mapping.entries()) {
            if (!known.contains(entry.key().value())) {
                problems.add(entry.key(), "unknown key " + entry.key().inWords() + " in " + label,
                        Suggestion.or(entry.key().value(), known,
                                "remove it, or use one of: " + String.join(", ", known)));
                Suggestion.of(entry.key().value(), known).ifPresent(misspelled::add);
            }
        }
        return Optional.of(new Fields(mapping, label, misspelled, problems));
    }

    /** With the value of one of its keys in its label, so that a message says which one is meant. */
    static Optional<Fields> named(Yaml yaml, String kind, String key, List<String> known, Problems problems) {
        var name = yaml instanceof Yaml.Mapping mapping && mapping.get(key).orElse(null) instanceof Yaml.Text text
                && !text.isEmpty() ? kind + " '" + text.value() + "'" : "a " + kind;
        return of(yaml, name, known, problems);
    }

    Place place() {
        return mapping.place();
    }

    String label() {
        return label;
    }

    boolean has(String key) {
        return mapping.get(key).isPresent();
    }

    Optional<Yaml> get(String key) {
        return mapping.get(key);
    }

    Optional<Yaml.Text> key(String key) {
        return mapping.entries().stream().map(Yaml.Entry::key).filter(text -> text.value().equals(key)).findFirst();
    }

    Optional<Yaml> required(String key) {
        var value = mapping.get(key);
        if (value.isEmpty() && !misspelled.contains(key)) {
            problems.add(mapping, label + " has no '" + key + "'", "add the line '" + key + ": …'");
        }
        return value;
    }

    Optional<Yaml.Text> text(String key) {
        return get(key).flatMap(value -> word(key, value));
    }

    Optional<Yaml.Text> requiredText(String key) {
        return required(key).flatMap(value -> word(key, value));
    }

    private Optional<Yaml.Text> word(String key, Yaml value) {
        if (value instanceof Yaml.Text text && !text.isEmpty()) {
            return Optional.of(text);
        }
        problems.add(value, "'" + key + "' of " + label + " is " + value.inWords(),
                "write one value after '" + key + ":'");
        return Optional.empty();
    }

    Optional<Yaml.Text> id(String key) {
        return requiredText(key).filter(text -> isId(text, problems));
    }

    static boolean isId(Yaml.Text text, Problems problems) {
        boolean fits = ID.matcher(text.value()).matches();
        if (!fits) {
            problems.add(text, text.inWords() + " cannot be an id",
                    "use letters, digits and _, beginning with a letter or a digit");
        }
        return fits;
    }

    boolean flag(String key) {
        var value = text(key);
        if (value.isPresent() && !List.of("true", "false").contains(value.get().value())) {
            problems.add(value.get(), "'" + key + "' of " + label + " is " + value.get().inWords(),
                    "write true or false");
        }
        return value.isPresent() && value.get().value().equals("true");
    }

    Optional<LocalDate> date(String key) {
        return requiredText(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text.value()));
            } catch (DateTimeParseException e) {
                problems.add(text, "'" + key + "' of " + label + " is " + text.inWords(), "write a date as 2026-11-24");
                return Optional.empty();
            }
        });
    }

    /** The entries of a list; an empty list when the key is missing. */
    List<Yaml> list(String key) {
        return get(key).map(value -> entries(key, value)).orElse(List.of());
    }

    private List<Yaml> entries(String key, Yaml value) {
        if (value instanceof Yaml.Many many) {
            return many.of();
        }
        problems.add(value, "'" + key + "' of " + label + " is " + value.inWords(),
                "write a list in square brackets, such as "
                + (value instanceof Yaml.Text text && !text.isEmpty() ? "[" + text.value() + "]" : "[a, b]"));
        return List.of();
    }

    /** The words of a list, none twice. */
    List<Yaml.Text> words(String key) {
        var words = new ArrayList<Yaml.Text>();
        for (var entry : list(key)) {
            if (!(entry instanceof Yaml.Text text) || text.isEmpty()) {
                problems.add(entry, "'" + key + "' of " + label + " contains " + entry.inWords(), "list single words");
            } else if (words.stream().anyMatch(word -> word.value().equals(text.value()))) {
                problems.add(entry, "'" + key + "' of " + label + " names " + text.inWords() + " twice",
                        "remove one of the two");
            } else {
                words.add(text);
            }
        }
        return words;
    }
}
