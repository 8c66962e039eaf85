package org.foramen.pack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.foramen.questionnaire.Criterion;
import org.foramen.triage.Consultation;
import org.foramen.triage.Imaging;

/** Reads {@code result:} in a condition: what the result so far must be. */
final class ResultTests {

    private final Names<Consultation> levels;
    private final Names<Imaging> imaging;
    private final Problems problems;

    ResultTests(Names<Consultation> levels, Names<Imaging> imaging, Problems problems) {
        this.levels = levels;
        this.imaging = imaging;
        this.problems = problems;
    }

    Optional<Criterion> read(Yaml value) {
        var fields = Fields.of(value, "result", List.of("level", "imaging"), problems);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        if (!fields.get().has("level") && !fields.get().has("imaging")) {
            problems.add(value, "'result' asks for nothing",
                    "write {imaging: [...]}, {level: [...]} or {level: {below: …}}");
            return Optional.empty();
        }
        var wantedLevels = fields.get().get("level").map(this::levels).orElse(Optional.of(Set.of()));
        var wantedImaging = fields.get().get("imaging").map(named -> named(named, this.imaging))
                .orElse(Optional.of(Set.of()));
        return wantedLevels.flatMap(l -> wantedImaging.map(i -> new Criterion.Result(l, i)));
    }

    private Optional<Set<String>> levels(Yaml value) {
        if (!(value instanceof Yaml.Mapping)) {
            return named(value, levels);
        }
        var below = Fields.of(value, "level", List.of("below"), problems)
                .flatMap(fields -> fields.requiredText("below"));
        var level = below.flatMap(name -> levels.find(name, problems));
        if (level.isEmpty()) {
            return Optional.empty();
        }
        if (level.get().rank() == 0) {
            problems.add(below.get(), "no level is below " + below.get().inWords(), "name a higher level");
            return Optional.empty();
        }
        return Optional.of(levels.all().stream()
                .filter(name -> levels.get(name).orElseThrow().compareTo(level.get()) < 0).collect(Collectors.toSet()));
    }

    private <T> Optional<Set<String>> named(Yaml value, Names<T> known) {
        var written = value instanceof Yaml.Many many ? many.of() : List.of(value);
        var found = new LinkedHashSet<String>();
        boolean all = !written.isEmpty();
        if (written.isEmpty()) {
            problems.add(value, "the list is empty", "name one or more of: " + String.join(", ", known.all()));
        }
        for (var one : written) {
            if (one instanceof Yaml.Text text && !text.isEmpty()) {
                all &= known.find(text, problems).isPresent();
                found.add(text.value());
            } else {
                problems.add(one, one.inWords() + " is not a level",
                        "name one or more of: " + String.join(", ", known.all()));
                all = false;
            }
        }
        return all ? Optional.of(found) : Optional.empty();
    }
}
