package org.foramen.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foramen.questionnaire.Criterion;

/** Reads {@code codes.yaml}, which a pack may go without. */
final class CodesReader {

    static final String FILE = "codes.yaml";

    private static final List<String> KEYS = List.of("observations", "findings", "scans", "visits");
    private static final List<String> CODE = List.of("loinc", "snomed", "display");

    private final Header header;
    private final Names<ItemDraft> items;
    private final Conditions conditions;
    private final Problems problems;

    CodesReader(Header header, Names<ItemDraft> items, Conditions conditions, Problems problems) {
        this.header = header;
        this.items = items;
        this.conditions = conditions;
        this.problems = problems;
    }

    Codes read(Optional<Yaml> file) {
        return file.flatMap(yaml -> Fields.of(yaml, FILE, KEYS, problems)).map(this::codes).orElse(Codes.NONE);
    }

    private Codes codes(Fields file) {
        var observations = new LinkedHashMap<String, Codes.Code>();
        each(file, "observations", List.of("question")).forEach(one -> one.requiredText("question")
                .flatMap(name -> items.look(name, problems)).ifPresent(item -> code(one).ifPresent(code -> observations.put(item.linkId().value(), code))));
        var findings = new ArrayList<Codes.Finding>();
        each(file, "findings", List.of("when")).forEach(one -> code(one)
                .ifPresent(code -> when(one).ifPresent(when -> findings.add(new Codes.Finding(code, when)))));
        var scans = new ArrayList<Codes.Scan>();
        each(file, "scans", List.of("imaging", "when")).forEach(one -> code(one)
                .ifPresent(code -> when(one).ifPresent(when -> scans.add(new Codes.Scan(code, imaging(one), when)))));
        return new Codes(observations, findings, scans, visits(file));
    }

    private List<Fields> each(Fields file, String key, List<String> own) {
        var known = Stream.concat(own.stream(), CODE.stream()).toList();
        return file.list(key).stream().flatMap(yaml -> Fields.of(yaml, "an entry of " + key, known, problems).stream()).toList();
    }

    private Optional<Codes.Code> code(Fields one) {
        var display = one.requiredText("display");
        var loinc = one.text("loinc");
        var snomed = one.text("snomed");
        if (loinc.isPresent() == snomed.isPresent()) {
            problems.add(one.place(), one.label() + " has " + (loinc.isPresent() ? "two codes" : "no code"), "give it one line, loinc: … or snomed: …");
            return Optional.empty();
        }
        var system = loinc.isPresent() ? Codes.System.LOINC : Codes.System.SNOMED;
        var code = loinc.or(() -> snomed).orElseThrow();
        if (!CheckDigit.fits(system, code.value())) {
            problems.add(code, code.inWords() + " is no " + system.called() + " by its last digits", "look it up again, and copy it");
            return Optional.empty();
        }
        return display.map(name -> new Codes.Code(system, code.value(), name.value()));
    }

    private Optional<Criterion> when(Fields one) {
        return one.required("when").map(yaml -> conditions.read(yaml, Conditions.At.RULE)).flatMap(Condition::criterion);
    }

    private Set<String> imaging(Fields one) {
        one.required("imaging");
        return one.words("imaging").stream().filter(level -> header.imagings().find(level, problems).isPresent()).map(Yaml.Text::value)
                .collect(Collectors.toSet());
    }

    private Map<String, String> visits(Fields file) {
        var visits = new LinkedHashMap<String, String>();
        file.get("visits").flatMap(yaml -> Fields.of(yaml, "visits", header.consultations().all().stream().toList(), problems))
                .ifPresent(levels -> header.consultations().all().stream().filter(levels::has)
                        .forEach(level -> levels.text(level).filter(this::isPriority).ifPresent(how -> visits.put(level, how.value()))));
        return visits;
    }

    private boolean isPriority(Yaml.Text how) {
        boolean known = Codes.PRIORITIES.contains(how.value());
        if (!known) {
            problems.add(how, how.inWords() + " is no priority", "write one of: " + String.join(", ", Codes.PRIORITIES));
        }
        return known;
    }
}
