package org.foramen.author;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.foramen.pack.Pack;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.RedFlag;
import org.foramen.triage.SafetyNet;

/** What two versions of a pack promise and say otherwise, of which where people are sent tells nothing. */
final class Rewording {

    private Rewording() {
    }

    /** One sentence each, what matters most first. */
    static List<String> of(Pack before, Pack after) {
        var said = new ArrayList<String>();
        for (var old : before.protocol().questionnaire().items()) {
            after.protocol().questionnaire().item(old.linkId()).ifPresent(now -> promises(old, now, said));
        }
        safetyNet(before.protocol().safetyNet(), after.protocol().safetyNet(), said);
        if (!before.protocol().modifiers().equals(after.protocol().modifiers())) {
            said.add("modifiers (flags, notes, replaced imaging) are changed");
        }
        before.locales().stream().map(one -> one.locale()).filter(after.texts()::containsKey).forEach(locale -> texts(before, after, locale, said));
        return said;
    }

    private static void promises(Item old, Item now, List<String> said) {
        if (!old.redFlag().equals(now.redFlag())) {
            said.add(now.redFlag().equals(RedFlag.NONE) ? "no longer a red flag: " + now.linkId()
                    : old.redFlag().equals(RedFlag.NONE) ? "now a red flag: " + now.linkId() : "red flag with other answers: " + now.linkId());
        }
        if (!old.unsure().equals(now.unsure())) {
            said.add((now.unsure().rules().isEmpty() ? "no rule is promised any more for being unsure: " : "other rules are promised for being unsure: ") + now.linkId());
        }
        if (old.required() != now.required()) {
            said.add((now.required() ? "can no longer be skipped: " : "can now be skipped: ") + now.linkId());
        }
    }

    private static void safetyNet(SafetyNet old, SafetyNet now, List<String> said) {
        var gone = new TreeSet<>(names(old).toList());
        names(now).forEach(gone::remove);
        if (!gone.isEmpty()) {
            said.add("gone from the safety net: " + String.join(", ", gone));
        }
    }

    private static Stream<String> names(SafetyNet net) {
        return net.lines().stream().map(SafetyNet.Line::text);
    }

    private static void texts(Pack before, Pack after, String locale, List<String> said) {
        var old = before.texts(locale).byKey();
        var changed = after.texts(locale).byKey().entrySet().stream().filter(one -> old.containsKey(one.getKey()) && !old.get(one.getKey()).equals(one.getValue()))
                .map(one -> one.getKey()).toList();
        if (!changed.isEmpty()) {
            said.add("other words in " + locale + ": " + String.join(", ", changed));
        }
    }
}
