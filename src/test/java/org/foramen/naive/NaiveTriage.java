package org.foramen.naive;

import static org.foramen.naive.NaivePack.list;
import static org.foramen.naive.NaivePack.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of a pack worked out one after the other, as a person with paper would: no diagrams, no skipping.
 *
 * <p>Answers are sets of text: one option, the ticked ones, one number, or {@link #SKIPPED}. A truth is
 * {@code null} while it is not known.
 */
@SuppressWarnings("unchecked")
final class NaiveTriage {

    static final Set<String> SKIPPED = Set.of("(skipped)");

    private final NaivePack pack;
    private final Map<String, Set<String>> answers;
    private final boolean closed;
    private final Map<String, Optional<Boolean>> applies = new HashMap<>();
    private String level;
    private String imaging;

    final Set<String> fired = new LinkedHashSet<>();
    final Set<String> ruledOut = new LinkedHashSet<>();
    final Set<String> flags = new LinkedHashSet<>();
    final Set<String> notes = new LinkedHashSet<>();
    final Set<String> alternatives = new LinkedHashSet<>();

    /** @param closed what has no answer counts as never asked: every test on it is false */
    NaiveTriage(NaivePack pack, Map<String, Set<String>> answers, boolean closed) {
        this.pack = pack;
        this.answers = answers;
        this.closed = closed;
        for (var rule : pack.rules) {
            if (!"otherwise".equals(rule.get("when"))) {
                var holds = holds(rule.get("when"));
                if (Boolean.TRUE.equals(holds)) {
                    fired.add(text(rule.get("id")));
                } else if (Boolean.FALSE.equals(holds)) {
                    ruledOut.add(text(rule.get("id")));
                }
            }
        }
        if (closed) {
            conclude();
        }
    }

    String level() {
        return level;
    }

    String imaging() {
        return imaging;
    }

    private void conclude() {
        if (fired.isEmpty()) {
            pack.rules.stream().filter(rule -> "otherwise".equals(rule.get("when")))
                    .forEach(rule -> fired.add(text(rule.get("id"))));
        }
        var matched = pack.rules.stream().filter(rule -> fired.contains(text(rule.get("id")))).toList();
        level = highest(pack.levels(), matched, "consultation");
        var locked = matched.stream().filter(rule -> "true".equals(rule.get("lock"))).toList();
        var emergency = matched.stream().filter(rule -> pack.endingLevel().equals(rule.get("consultation"))).toList();
        imaging = highest(pack.imaging(), !locked.isEmpty() ? locked : !emergency.isEmpty() ? emergency : matched, "imaging");
        for (var modifier : pack.modifiers) {
            if (Boolean.TRUE.equals(holds(modifier.get("when")))) {
                ((List<Map<String, Object>>) modifier.get("effects")).forEach(this::apply);
            }
        }
    }

    private void apply(Map<String, Object> effect) {
        if (effect.containsKey("flag")) {
            flags.add(text(effect.get("flag")));
        } else if (effect.containsKey("note")) {
            notes.add(text(effect.get("note")));
        } else if (effect.containsKey("alternative")) {
            alternatives.add(text(effect.get("alternative")));
        } else {
            var replacements = (Map<String, String>) effect.get("replace_imaging");
            imaging = replacements.getOrDefault(imaging, imaging);
        }
    }

    private static String highest(List<String> order, List<Map<String, Object>> rules, String key) {
        return rules.stream().map(rule -> text(rule.get(key)))
                .max((a, b) -> Integer.compare(order.indexOf(a), order.indexOf(b))).orElseThrow();
    }

    private boolean isLate(String linkId) {
        return String.valueOf(pack.item.get(linkId).get("relevant")).contains("result=");
    }

    /** A late item is judged once: against the result as the first modifier that reads it finds it. */
    private Boolean applies(String linkId) {
        var known = applies.get(linkId);
        if (known == null) {
            var relevant = pack.item.get(linkId).get("relevant");
            boolean late = isLate(linkId);
            if (late && pack.endingLevel().equals(level)) {
                known = Optional.of(false);
            } else {
                known = relevant == null ? Optional.of(true) : Optional.ofNullable(holds(relevant));
            }
            applies.put(linkId, known);
        }
        return known.orElse(null);
    }

    private Boolean holds(Object criterion) {
        if (criterion instanceof String name) {
            return holds(pack.definitions.get(name));
        }
        var entry = ((Map<String, Object>) criterion).entrySet().iterator().next();
        switch (entry.getKey()) {
            case "all":
                return atLeast(((List<Object>) entry.getValue()).size(), (List<Object>) entry.getValue());
            case "any":
                return atLeast(1, (List<Object>) entry.getValue());
            case "at_least":
                var counted = (Map<String, Object>) entry.getValue();
                return atLeast(Integer.parseInt(text(counted.get("count"))), (List<Object>) counted.get("of"));
            case "not":
                var inner = holds(entry.getValue());
                return inner == null ? null : !inner;
            case "result":
                return result((Map<String, Object>) entry.getValue());
            case "unsure":
                return redFlagUnsure();
            default:
                return answered(entry.getKey(), entry.getValue());
        }
    }

    private Boolean atLeast(int count, List<Object> clauses) {
        var truths = new ArrayList<Boolean>();
        clauses.forEach(clause -> truths.add(holds(clause)));
        long sure = truths.stream().filter(Boolean.TRUE::equals).count();
        long possible = truths.stream().filter(truth -> !Boolean.FALSE.equals(truth)).count();
        return sure >= count ? Boolean.TRUE : possible < count ? Boolean.FALSE : null;
    }

    private Boolean result(Map<String, Object> wanted) {
        if (level == null) {
            return null;
        }
        boolean imagingFits = !wanted.containsKey("imaging") || list(wanted.get("imaging")).contains(imaging);
        boolean levelFits = true;
        if (wanted.get("level") instanceof Map<?, ?> bound) {
            levelFits = pack.levels().indexOf(level) < pack.levels().indexOf(text(bound.get("below")));
        } else if (wanted.containsKey("level")) {
            levelFits = list(wanted.get("level")).contains(level);
        }
        return imagingFits && levelFits;
    }

    private Boolean redFlagUnsure() {
        Boolean truth = false;
        for (var linkId : pack.item.keySet()) {
            if (pack.item.get(linkId).containsKey("red_flag") && pack.options(linkId).contains("unsure")) {
                var here = raw(linkId, given -> given.equals(SKIPPED) || given.contains("unsure"));
                truth = Boolean.TRUE.equals(truth) || Boolean.TRUE.equals(here) ? Boolean.TRUE
                        : truth == null || here == null ? null : Boolean.FALSE;
            }
        }
        return truth;
    }

    private Boolean raw(String linkId, java.util.function.Predicate<Set<String>> test) {
        var here = applies(linkId);
        if (Boolean.FALSE.equals(here)) {
            return false;
        }
        var given = answers.get(linkId);
        if (given == null) {
            return closed ? Boolean.FALSE : null;
        }
        return here == null ? null : test.test(given);
    }

    private Boolean answered(String linkId, Object wanted) {
        return raw(linkId, given -> {
            var meant = effective(linkId, given);
            if (meant.isEmpty()) {
                return false;
            }
            if ("integer".equals(pack.item.get(linkId).get("type"))) {
                return inRange(Integer.parseInt(meant.iterator().next()), text(wanted));
            }
            if ("any".equals(wanted)) {
                var exclusive = list(pack.item.get(linkId).get("exclusive"));
                var uncounted = list(pack.item.get(linkId).get("uncounted"));
                return meant.stream().anyMatch(option -> !exclusive.contains(option) && !uncounted.contains(option));
            }
            return list(wanted).stream().anyMatch(meant::contains);
        });
    }

    /** The answer after the unsure and skip policies of its item; empty when it counts as none. */
    private Set<String> effective(String linkId, Set<String> given) {
        var item = pack.item.get(linkId);
        var meant = given;
        if (given.equals(SKIPPED)) {
            if (!pack.options(linkId).contains("unsure")) {
                return item.get("if_skipped") instanceof Map<?, ?> policy ? Set.copyOf(list(policy.get("as"))) : Set.of();
            }
            meant = Set.of("unsure");
        }
        if (meant.contains("unsure") && item.get("if_unsure") instanceof Map<?, ?> policy && policy.containsKey("as")) {
            return Set.copyOf(list(policy.get("as")));
        }
        return meant;
    }

    private static boolean inRange(int value, String range) {
        if (range.startsWith(">=")) {
            return value >= Integer.parseInt(range.substring(2));
        } else if (range.startsWith("<=")) {
            return value <= Integer.parseInt(range.substring(2));
        } else if (range.startsWith(">")) {
            return value > Integer.parseInt(range.substring(1));
        } else if (range.startsWith("<")) {
            return value < Integer.parseInt(range.substring(1));
        } else if (range.contains("..")) {
            var ends = range.split("\\.\\.");
            return value >= Integer.parseInt(ends[0]) && value <= Integer.parseInt(ends[1]);
        }
        return value == Integer.parseInt(range);
    }
}
