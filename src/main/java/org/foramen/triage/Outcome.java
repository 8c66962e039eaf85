package org.foramen.triage;

import java.util.ArrayList;
import java.util.List;

/** What the rules that fire come to, before or after the modifiers. */
public record Outcome(Consultation consultation, Imaging imaging, List<String> alternatives, List<String> flags,
                      List<String> notes) {

    public Outcome {
        alternatives = List.copyOf(alternatives);
        flags = List.copyOf(flags);
        notes = List.copyOf(notes);
    }

    public static Outcome of(Consultation consultation, Imaging imaging) {
        return new Outcome(consultation, imaging, List.of(), List.of(), List.of());
    }

    Outcome withImaging(Imaging changed) {
        return new Outcome(consultation, changed, alternatives, flags, notes);
    }

    Outcome withAlternative(String level) {
        return new Outcome(consultation, imaging, plus(alternatives, level), flags, notes);
    }

    Outcome withFlag(String code) {
        return new Outcome(consultation, imaging, alternatives, plus(flags, code), notes);
    }

    Outcome withNote(String text) {
        return new Outcome(consultation, imaging, alternatives, flags, plus(notes, text));
    }

    private static List<String> plus(List<String> list, String entry) {
        if (list.contains(entry)) {
            return list;
        }
        var longer = new ArrayList<>(list);
        longer.add(entry);
        return longer;
    }
}
