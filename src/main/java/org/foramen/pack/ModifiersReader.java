package org.foramen.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foramen.triage.Effect;
import org.foramen.triage.Imaging;
import org.foramen.triage.Modifier;

/** Reads {@code modifiers.yaml}. */
final class ModifiersReader {

    static final String FILE = "modifiers.yaml";

    private static final List<String> EFFECTS = List.of("flag", "replace_imaging", "alternative", "note");

    private final Header header;
    private final Conditions conditions;
    private final Problems problems;
    private final Map<String, Yaml.Text> ids = new LinkedHashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();

    ModifiersReader(Header header, Conditions conditions, Problems problems) {
        this.header = header;
        this.conditions = conditions;
        this.problems = problems;
    }

    List<Modifier> read(Optional<Yaml> file) {
        var modifiers = new ArrayList<Modifier>();
        if (file.isPresent() && file.get() instanceof Yaml.Many many) {
            many.of().forEach(yaml -> Fields.named(yaml, "modifier", "id", List.of("id", "when", "effects"), problems)
                    .flatMap(this::modifier).ifPresent(modifiers::add));
        } else if (file.isPresent() && !file.get().isEmpty()) {
            problems.add(file.get(), "modifiers.yaml is " + file.get().inWords(), "begin each modifier with '- id: …'");
        }
        return modifiers;
    }

    /** Where each modifier stands. */
    Map<String, Yaml.Text> ids() {
        return ids;
    }

    /** The keys of the sentences that modifiers add. */
    Set<String> notes() {
        return notes;
    }

    private Optional<Modifier> modifier(Fields fields) {
        var id = fields.id("id");
        id.ifPresent(name -> {
            var before = ids.putIfAbsent(name.value(), name);
            if (before != null) {
                problems.add(name, "the modifier " + name.inWords() + " is already in line " + before.place().line(),
                        "give one of the two another id");
            }
        });
        var when = fields.required("when").map(yaml -> conditions.read(yaml, Conditions.At.MODIFIER))
                .flatMap(Condition::criterion);
        var effects = new ArrayList<Effect>();
        if (fields.required("effects").orElse(null) instanceof Yaml.Many many && many.of().isEmpty()) {
            problems.add(many, fields.label() + " has no effect", "add one of: " + String.join(", ", EFFECTS));
        }
        for (var yaml : fields.list("effects")) {
            effect(yaml, fields.label()).ifPresent(effects::add);
        }
        return id.flatMap(name -> when.map(criterion -> new Modifier(name.value(), criterion, effects)));
    }

    private Optional<Effect> effect(Yaml yaml, String modifier) {
        if (!(yaml instanceof Yaml.Mapping mapping) || mapping.entries().size() != 1) {
            problems.add(yaml, "an effect of " + modifier + " must have one key",
                    "write each as a line of its own, such as '- flag: …'");
            return Optional.empty();
        }
        var entry = mapping.entries().get(0);
        var fields = Fields.of(yaml, "the effects of " + modifier, EFFECTS, problems).orElseThrow();
        switch (entry.key().value()) {
            case "flag":
                return fields.text("flag").flatMap(flag -> header.flags().find(flag, problems)).map(Effect.Flag::new);
            case "alternative":
                return fields.text("alternative").flatMap(level -> header.alternatives().find(level, problems))
                .map(Effect.Alternative::new);
            case "note":
                return fields.id("note").map(note -> {
                    notes.add(note.value());
                    return new Effect.Note(note.value());
                });
            case "replace_imaging":
                return replacements(entry.value());
            default:
                return Optional.empty();
        }
    }

    private Optional<Effect> replacements(Yaml value) {
        if (!(value instanceof Yaml.Mapping mapping) || mapping.isEmpty()) {
            problems.add(value, "'replace_imaging' is " + value.inWords(),
                    "write {before: after}: the imaging on the left becomes the one on the right");
            return Optional.empty();
        }
        var replacements = new LinkedHashMap<Imaging, Imaging>();
        for (var entry : mapping.entries()) {
            var from = header.imagings().find(entry.key(), problems);
            var to = entry.value() instanceof Yaml.Text text ? header.imagings().find(text, problems)
                    : Optional.<Imaging>empty();
            if (!(entry.value() instanceof Yaml.Text)) {
                problems.add(entry.value(), "'" + entry.key().value() + "' is replaced by " + entry.value().inWords(),
                        "name one imaging");
            }
            from.ifPresent(left -> to.ifPresent(right -> replacements.put(left, right)));
        }
        return Optional.of(new Effect.ReplaceImaging(replacements));
    }
}
