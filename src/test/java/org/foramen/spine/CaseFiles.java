package org.foramen.spine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Questionnaire;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** The folder {@code cases/} of a pack. */
@SuppressWarnings("unchecked")
public final class CaseFiles {

    private final Questionnaire questionnaire;
    private final Map<String, Map<String, Object>> files = new LinkedHashMap<>();

    CaseFiles(Path folder, Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        try (var found = Files.list(folder)) {
            for (var file : found.sorted().toList()) {
                var settings = LoadSettings.builder().setSchema(new FailsafeSchema()).setLabel(file.toString()).build();
                files.put(file.getFileName().toString(),
                        (Map<String, Object>) new Load(settings).loadFromString(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answers usual() {
        return files.values().stream().filter(file -> file.containsKey("usual"))
                .map(file -> answers((Map<String, Object>) file.get("usual"))).findFirst().orElseThrow();
    }

    /** The cases by file, in order. */
    public Map<String, List<Case>> cases() {
        var cases = new LinkedHashMap<String, List<Case>>();
        files.forEach((name, file) -> {
            if (file.containsKey("cases")) {
                var here = new ArrayList<Case>();
                ((List<Map<String, Object>>) file.get("cases")).forEach(one -> here.add(read(one)));
                cases.put(name, here);
            }
        });
        return cases;
    }

    private Case read(Map<String, Object> one) {
        var known = List.of("case", "shows", "answers", "give", "expect");
        if (!known.containsAll(one.keySet())) {
            throw new IllegalArgumentException("unknown key in case '" + one.get("case") + "': " + one.keySet());
        }
        return new Case((String) one.get("case"), list(one.get("shows")),
                answers((Map<String, Object>) one.get("answers")), (String) one.getOrDefault("give", "asked"),
                Expectation.of((Map<String, Object>) one.get("expect")));
    }

    static List<String> list(Object value) {
        return value == null ? List.of() : value instanceof List<?> ? (List<String>) value : List.of((String) value);
    }

    private Answers answers(Map<String, Object> written) {
        var answers = Answers.NONE;
        for (var entry : written.entrySet()) {
            var item = questionnaire.item(entry.getKey())
                    .orElseThrow(() -> new IllegalArgumentException("a case answers the unknown question " + entry.getKey()));
            var answer = answer(item.domain(), entry.getValue());
            item.domain().misfit(answer).filter(misfit -> answer != Answer.SKIPPED).ifPresent(misfit -> {
                throw new IllegalArgumentException(entry.getKey() + " cannot be answered so: " + misfit);
            });
            answers = answers.with(entry.getKey(), answer);
        }
        return answers;
    }

    private static Answer answer(Domain domain, Object written) {
        if ("skipped".equals(written)) {
            return Answer.SKIPPED;
        }
        if (written instanceof List<?> many) {
            return Answer.of((List<String>) many);
        }
        return domain instanceof Domain.Whole ? Answer.of(Integer.parseInt((String) written)) : Answer.of((String) written);
    }
}
