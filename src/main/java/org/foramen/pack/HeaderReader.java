package org.foramen.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.foramen.triage.Combining;
import org.foramen.triage.Consultation;
import org.foramen.triage.Imaging;

/** Reads {@code pack.yaml}. */
final class HeaderReader {

    static final String FILE = "pack.yaml";

    private static final List<String> KEYS = List.of("id", "version", "date", "default_locale", "locales",
            "consultation", "imaging", "alternatives", "flags", "combining", "summary", "reviewers", "lowers");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]*");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final Map<String, Combining.Group> GROUPS = groups();

    private final Problems problems;

    HeaderReader(Problems problems) {
        this.problems = problems;
    }

    private static Map<String, Combining.Group> groups() {
        var groups = new LinkedHashMap<String, Combining.Group>();
        groups.put("locked", Combining.Group.LOCKED);
        groups.put("ending", Combining.Group.ENDING);
        groups.put("all", Combining.Group.ALL);
        return groups;
    }

    Header read(Optional<Yaml> file) {
        var fields = file.flatMap(yaml -> Fields.of(yaml, FILE, KEYS, problems));
        if (fields.isEmpty()) {
            return new Header(Optional.empty(), Optional.empty(), Optional.empty(),
                    new Locales.Read(Optional.empty(), List.of(), false),
                    unread("consultation level"), unread("imaging"), unread("alternative"), unread("flag"),
                    new Combining(List.of(Combining.Group.ALL)), List.of(), List.of(), List.of());
        }
        return read(fields.get());
    }

    private static <T> Names<T> unread(String kind) {
        return new Names<>(kind, FILE, Map.of(), false);
    }

    private Header read(Fields fields) {
        return new Header(fields.id("id").map(Yaml.Text::value), version(fields), fields.date("date"),
                new Locales(problems).read(fields), consultations(fields),
                ranked(fields, "imaging", "imaging", Imaging::new), named(fields, "alternatives", "alternative"),
                named(fields, "flags", "flag"), combining(fields), fields.words("summary"),
                new ReviewersReader(problems).read(fields), lowers(fields));
    }

    private List<Lowering> lowers(Fields fields) {
        return fields.list("lowers").stream().flatMap(yaml -> Fields.of(yaml, "an entry of lowers", List.of("from", "reason"), problems).stream())
                .flatMap(one -> {
                    var from = one.requiredText("from").filter(this::isFingerprint);
                    var reason = one.requiredText("reason").filter(this::isReason);
                    return from.isPresent() && reason.isPresent() ? Stream.of(new Lowering(from.get().value(), reason.get().value())) : Stream.empty();
                }).toList();
    }

    /** What rules diff prints to be filled in says nothing. */
    private boolean isReason(Yaml.Text text) {
        boolean says = text.value().chars().anyMatch(Character::isLetter);
        if (!says) {
            problems.add(text, "'reason' is " + text.inWords(), "write why it is right that some are sent to a milder level");
        }
        return says;
    }

    private boolean isFingerprint(Yaml.Text text) {
        boolean fits = FINGERPRINT.matcher(text.value()).matches();
        if (!fits) {
            problems.add(text, text.inWords() + " is no decision fingerprint", "copy the 64 characters that rules check prints of the earlier version");
        }
        return fits;
    }

    private Optional<String> version(Fields fields) {
        return fields.requiredText("version").filter(text -> {
            boolean fits = VERSION.matcher(text.value()).matches();
            if (!fits) {
                problems.add(text, text.inWords() + " cannot be a version",
                        "use digits, letters, dots and hyphens, such as 2026.11.1");
            }
            return fits;
        }).map(Yaml.Text::value);
    }

    private Names<Consultation> consultations(Fields fields) {
        var levels = new LinkedHashMap<String, Consultation>();
        boolean whole = fields.required("consultation").isPresent();
        var written = fields.list("consultation");
        for (var yaml : written) {
            var level = Fields.named(yaml, "consultation level", "level", List.of("level", "ends_interview"), problems);
            var id = level.flatMap(l -> l.id("level"));
            whole &= id.isPresent();
            if (id.isPresent() && levels.containsKey(id.get().value())) {
                problems.add(id.get(), "the consultation level " + id.get().inWords() + " is listed twice",
                        "remove one of the two");
                whole = false;
            } else if (id.isPresent()) {
                boolean ends = level.get().flag("ends_interview");
                if (ends && yaml != written.get(written.size() - 1)) {
                    problems.add(level.get().key("ends_interview").orElseThrow(),
                            "only the last, most urgent level can end the interview",
                            "move it to " + ((written.get(written.size() - 1)) instanceof Yaml.Mapping last
                                    ? last.get("level").map(Yaml::inWords).orElse("the last level")
                                    : "the last level"));
                }
                levels.put(id.get().value(), new Consultation(id.get().value(), levels.size(), ends));
            }
        }
        whole &= isNotEmpty(fields, "consultation", written);
        return new Names<>("consultation level", "consultation in pack.yaml", levels, whole);
    }

    private boolean isNotEmpty(Fields fields, String key, List<Yaml> written) {
        if (fields.get(key).orElse(null) instanceof Yaml.Many && written.isEmpty()) {
            problems.add(fields.get(key).orElseThrow(), "'" + key + "' lists nothing", "name at least one level");
        }
        return !written.isEmpty();
    }

    private interface Ranked<T> {
        T of(String id, int rank);
    }

    private <T> Names<T> ranked(Fields fields, String key, String kind, Ranked<T> level) {
        boolean whole = fields.required(key).isPresent();
        var known = new LinkedHashMap<String, T>();
        var words = fields.words(key);
        for (var word : words) {
            if (Fields.isId(word, problems)) {
                known.put(word.value(), level.of(word.value(), known.size()));
            }
        }
        whole &= isNotEmpty(fields, key, fields.list(key)) && known.size() == fields.list(key).size();
        return new Names<>(kind, key + " in pack.yaml", known, whole);
    }

    private Names<String> named(Fields fields, String key, String kind) {
        var known = new LinkedHashMap<String, String>();
        fields.words(key).stream().filter(word -> Fields.isId(word, problems))
                .forEach(word -> known.put(word.value(), word.value()));
        return new Names<>(kind, key + " in pack.yaml", known, true);
    }

    private Combining combining(Fields header) {
        var fields = header.required("combining")
                .flatMap(yaml -> Fields.of(yaml, "combining", List.of("consultation", "imaging"), problems));
        var groups = new ArrayList<Combining.Group>();
        fields.ifPresent(combining -> {
            combining.requiredText("consultation").filter(how -> !how.value().equals("highest")).ifPresent(how ->
                    problems.add(how, "consultation levels cannot be combined by " + how.inWords(), "write highest"));
            if (combining.required("imaging").isPresent()) {
                groups.addAll(groups(combining));
            }
        });
        return new Combining(groups);
    }

    private List<Combining.Group> groups(Fields combining) {
        var words = combining.words("imaging");
        var named = new Names<>("group of rules", "", GROUPS, true);
        var found = words.stream().map(word -> group(word, named)).flatMap(Optional::stream).toList();
        if (combining.get("imaging").orElseThrow() instanceof Yaml.Many many && found.size() == words.size()
                && (words.isEmpty() || found.get(found.size() - 1) != Combining.Group.ALL)) {
            problems.add(many, "the groups that choose the imaging do not end with 'all'",
                    "add all at the end: some rule must choose it");
        }
        return found;
    }

    private Optional<Combining.Group> group(Yaml.Text word, Names<Combining.Group> named) {
        var group = named.get(word.value());
        if (group.isEmpty()) {
            problems.add(word, "no group of rules " + word.inWords(),
                    Suggestion.or(word.value(), named.all(), "use some of: locked, ending, all"));
        }
        return group;
    }
}
