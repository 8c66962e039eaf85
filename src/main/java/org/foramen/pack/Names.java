package org.foramen.pack;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The things of one kind that other parts of a pack call by name.
 *
 * <p>What an author probably meant counts as named, so that one misspelling is one problem.
 */
final class Names<T> {

    private final String kind;
    private final String home;
    private final Map<String, T> known;
    private final boolean complete;
    private final Set<String> used = new HashSet<>();

    /**
     * @param home     where such a thing is added
     * @param complete false when what should list them could not be read; then nothing is unknown
     */
    Names(String kind, String home, Map<String, T> known, boolean complete) {
        this.kind = kind;
        this.home = home;
        this.known = new LinkedHashMap<>(known);
        this.complete = complete;
    }

    /** What has this name, which is then used; nothing, and a problem, when there is no such thing. */
    Optional<T> find(Yaml.Text name, Problems problems) {
        use(name.value());
        return look(name, problems);
    }

    /** The same, but being named here does not make it used. */
    Optional<T> look(Yaml.Text name, Problems problems) {
        var found = known.get(name.value());
        if (found == null && complete) {
            problems.add(name, "no " + kind + " " + name.inWords(),
                    Suggestion.or(name.value(), known.keySet(), "add it to " + home + otherwise()));
        }
        return Optional.ofNullable(found);
    }

    private String otherwise() {
        return known.isEmpty() || known.size() > 8 ? "" : ", or use one of: " + String.join(", ", known.keySet());
    }

    void use(String name) {
        if (known.containsKey(name)) {
            used.add(name);
        } else {
            Suggestion.of(name, known.keySet()).ifPresent(used::add);
        }
    }

    Optional<T> get(String name) {
        return Optional.ofNullable(known.get(name));
    }

    boolean has(String name) {
        return known.containsKey(name);
    }

    Set<String> all() {
        return known.keySet();
    }

    List<T> values() {
        return List.copyOf(known.values());
    }

    boolean isComplete() {
        return complete;
    }

    List<String> unused() {
        return known.keySet().stream().filter(name -> !used.contains(name)).toList();
    }
}
