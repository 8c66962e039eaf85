package org.foramen.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;

/** Every sentence of a pack in one language; a pack that was read lacks none. */
public final class Texts {

    private final String locale;
    /** By what a key begins with, up to the first dot, and by what follows. */
    private final Map<String, Map<String, String>> groups = new HashMap<>();

    Texts(String locale, Map<String, String> byKey) {
        this.locale = locale;
        byKey.forEach((key, text) -> {
            int dot = key.indexOf('.');
            groups.computeIfAbsent(key.substring(0, dot), group -> new HashMap<>()).put(key.substring(dot + 1), text);
        });
    }

    /**
     * What is shown with one question.
     *
     * @param why  why it is asked
     * @param unit of a number
     */
    public record Question(String text, Optional<String> hint, String why, Optional<String> unit) {

        /** For forms of which some clients would hide the hint. */
        public String withHint() {
            return hint.map(more -> text + " " + more).orElse(text);
        }
    }

    /**
     * Who to see.
     *
     * @param within how soon
     */
    public record Consultation(String text, String within) {
    }

    public String locale() {
        return locale;
    }

    public List<String> all() {
        return groups.values().stream().flatMap(group -> group.values().stream()).toList();
    }

    /** All of them, by key, in its order. */
    public Map<String, String> byKey() {
        var byKey = new TreeMap<String, String>();
        groups.forEach((group, texts) -> texts.forEach((key, text) -> byKey.put(group + "." + key, text)));
        return byKey;
    }

    public String title() {
        return text("pack", "title");
    }

    public String section(String section) {
        return text("sections", section);
    }

    /** The title of a screen; a screen of one question has none. */
    public Optional<String> screen(String screen) {
        return find("screens", screen);
    }

    public Question question(String linkId) {
        return new Question(text("questions", linkId + ".text"), find("questions", linkId + ".hint"),
                text("questions", linkId + ".why"), find("questions", linkId + ".unit"));
    }

    /** The question's own text for an option, or else the shared one. */
    public String option(String linkId, String option) {
        return find("questions", linkId + ".options." + option).orElseGet(() -> text("options", option));
    }

    public Consultation consultation(String level) {
        return new Consultation(text("consultation", level + ".text"), text("consultation", level + ".within"));
    }

    public String imaging(String level) {
        return text("imaging", level);
    }

    public String alternative(String level) {
        return text("alternatives", level);
    }

    public String flag(String flag) {
        return text("flags", flag);
    }

    /** Why a rule calls for what it does. */
    public String reason(String ruleId) {
        return text("reasons", ruleId);
    }

    public String note(String note) {
        return text("notes", note);
    }

    public String safetyNet(String line) {
        return text("safety_net", line);
    }

    public String notice(String notice) {
        return text("notice", notice);
    }

    public String ui(String key) {
        return text("ui", key);
    }

    /** With each {@code {placeholder}} replaced. */
    public String ui(String key, Map<String, ?> values) {
        return filled(ui(key), values);
    }

    /** All texts of the interface, as they are written, by key. */
    public Map<String, String> ui() {
        return new TreeMap<>(groups.getOrDefault("ui", Map.of()));
    }

    /** Replaces in one pass, so that a value cannot bring in a placeholder of its own. */
    private static String filled(String text, Map<String, ?> values) {
        return TextFile.PLACEHOLDER.matcher(text).replaceAll(found -> {
            var value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : value.toString());
        });
    }

    private Optional<String> find(String group, String key) {
        return Optional.ofNullable(groups.getOrDefault(group, Map.of()).get(key));
    }

    private String text(String group, String key) {
        return find(group, key).orElseThrow(
                () -> new IllegalArgumentException("no text '" + group + "." + key + "' in " + locale));
    }
}
