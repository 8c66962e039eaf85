package org.foramen.command.rules.schema;

import java.util.Locale;

/** A kind of file of a pack, and which files of its folder are of that kind. */
public enum FileKind {
    PACK("pack.yaml"),
    QUESTIONS("questions.yaml"),
    DEFINITIONS("definitions.yaml"),
    RULES("rules/*.yaml"),
    MODIFIERS("modifiers.yaml"),
    SAFETY_NET("safety_net.yaml"),
    EVIDENCE("evidence.yaml"),
    CODES("codes.yaml"),
    TEXTS("texts/*.yaml"),
    WORDS("words/*.yaml"),
    CASES("cases/*.yaml");

    private final String files;

    FileKind(String files) {
        this.files = files;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** With {@code *} for any name. */
    public String files() {
        return files;
    }

    /** Where its schema stands in the folder of the pack. */
    public String schema() {
        return "schema/" + id() + ".schema.json";
    }

    /** The comment that a file of this kind may begin with. */
    public String line() {
        return "# yaml-language-server: $schema=" + (files.contains("/") ? "../" : "") + schema();
    }
}
