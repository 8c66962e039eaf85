package org.foramen.pack;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code evidence.yaml}. */
final class EvidenceReader {

    static final String FILE = "evidence.yaml";

    private static final List<String> KEYS = List.of("id", "ref", "publisher", "title", "year", "scenario", "where",
            "read_on", "review_by", "sure", "ratings", "check");
    /** Those of the publishers: they have hyphens and dots. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

    private final Problems problems;
    private final Map<String, Yaml.Text> ids = new LinkedHashMap<>();
    private final Map<String, Yaml.Text> refs = new HashMap<>();

    EvidenceReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * One row of the file.
     *
     * @param evidence empty when some of it was wrong
     */
    record Row(Yaml.Text id, Optional<Evidence> evidence) {
        boolean isExpiredOn(LocalDate day) {
            return evidence.isPresent() && evidence.get().isExpiredOn(day);
        }

        /** What is said about it once it is past its review. */
        PackProblem expired(LocalDate day) {
            return new PackProblem(id.place(), "the evidence " + id.inWords() + " was to be reviewed by "
                    + evidence.orElseThrow().reviewBy() + ", and it is " + day,
                    "read it again, then set read_on and review_by");
        }
    }

    Names<Row> read(Optional<Yaml> file) {
        var rows = new LinkedHashMap<String, Row>();
        boolean whole = file.isPresent();
        if (file.isPresent() && file.get() instanceof Yaml.Many many) {
            for (var yaml : many.of()) {
                var fields = Fields.named(yaml, "evidence", "id", KEYS, problems);
                var id = fields.flatMap(f -> f.requiredText("id")).filter(this::isId);
                var evidence = fields.flatMap(f -> row(f, id));
                whole &= id.isPresent();
                id.ifPresent(text -> rows.putIfAbsent(text.value(), new Row(text, evidence)));
            }
        } else if (file.isPresent() && !file.get().isEmpty()) {
            problems.add(file.get(), "evidence.yaml is " + file.get().inWords(), "begin each row with '- id: …'");
            whole = false;
        }
        return new Names<>("evidence", FILE, rows, whole);
    }

    private Optional<Evidence> row(Fields fields, Optional<Yaml.Text> id) {
        var ref = fields.id("ref");
        id.ifPresent(text -> once(text, ids, "the evidence ", "id"));
        ref.ifPresent(text -> once(text, refs, "the ref ", "ref"));
        var publisher = fields.requiredText("publisher");
        var title = fields.requiredText("title");
        var year = fields.requiredText("year").flatMap(this::year);
        var scenario = fields.requiredText("scenario");
        var readOn = fields.date("read_on");
        var reviewBy = fields.date("review_by");
        var sure = fields.requiredText("sure").flatMap(this::sure);
        var ratings = ratings(fields);
        var where = fields.text("where");
        var check = fields.text("check").map(Yaml.Text::value);
        where.filter(url -> !url.value().matches("https?://\\S+")).ifPresent(url ->
                problems.add(url, url.inWords() + " is no web address",
                        "write the publisher's own address, beginning with https://, or leave it out"));
        readOn.flatMap(from -> reviewBy.filter(to -> !to.isAfter(from))).ifPresent(to ->
                problems.add(fields.get("review_by").orElseThrow(),
                        fields.label() + " must be reviewed before it was read", "write a later day"));
        if (Stream.of(id, ref, publisher, title, year, scenario, readOn, reviewBy, sure).anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new Evidence(id.get().value(), ref.get().value(), publisher.get().value(),
                title.get().value(), year.get(),
                scenario.get().value(), where.map(Yaml.Text::value), readOn.get(), reviewBy.get(), sure.get(), ratings,
                check));
    }

    private boolean isId(Yaml.Text id) {
        boolean fits = ID.matcher(id.value()).matches();
        if (!fits) {
            problems.add(id, id.inWords() + " cannot be an id",
                    "use letters, digits, '_', '-' and '.', beginning with a letter or a digit");
        }
        return fits;
    }

    private void once(Yaml.Text name, Map<String, Yaml.Text> known, String kind, String key) {
        var before = known.putIfAbsent(name.value(), name);
        if (before != null) {
            problems.add(name, kind + name.inWords() + " is already in line " + before.place().line(),
                    "give one of the two another " + key);
        }
    }

    private Optional<Integer> year(Yaml.Text year) {
        if (year.value().matches("(19|20)\\d\\d")) {
            return Optional.of(Integer.parseInt(year.value()));
        }
        problems.add(year, year.inWords() + " is not a year",
                "write it with four digits; say what is unclear in check");
        return Optional.empty();
    }

    private Optional<Evidence.Sure> sure(Yaml.Text word) {
        var known = Stream.of(Evidence.Sure.values()).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
        if (known.contains(word.value())) {
            return Optional.of(Evidence.Sure.valueOf(word.value().toUpperCase(Locale.ROOT)));
        }
        problems.add(word, "'sure' is " + word.inWords(),
                Suggestion.or(word.value(), known, "use one of: " + String.join(", ", known)));
        return Optional.empty();
    }

    private Map<String, String> ratings(Fields fields) {
        var ratings = new LinkedHashMap<String, String>();
        fields.get("ratings").ifPresent(yaml -> {
            if (!(yaml instanceof Yaml.Mapping mapping)) {
                problems.add(yaml, "'ratings' of " + fields.label() + " is " + yaml.inWords(),
                        "write {imaging: rating, …}");
                return;
            }
            for (var entry : mapping.entries()) {
                if (entry.value() instanceof Yaml.Text text && !text.isEmpty()) {
                    ratings.put(entry.key().value(), text.value());
                } else {
                    problems.add(entry.value(), "the rating of " + entry.key().inWords() + " is "
                            + entry.value().inWords(), "write one rating");
                }
            }
        });
        return ratings;
    }
}
