package org.foramen.pack;

import java.util.ArrayList;
import java.util.Optional;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Criterion;

/** The condition {@code unsure: red_flags}: some red flag was answered unsure, or skipped. */
final class UnsureRedFlags {

    private static final String RED_FLAGS = "red_flags";

    private UnsureRedFlags() {
    }

    static Optional<Criterion> read(Yaml value, Names<ItemDraft> items, Problems problems) {
        if (!(value instanceof Yaml.Text text) || !text.value().equals(RED_FLAGS)) {
            problems.add(value, "'unsure' is " + value.inWords(), "write unsure: red_flags");
            return Optional.empty();
        }
        var any = new ArrayList<Criterion>();
        for (var name : items.all()) {
            var item = items.get(name).orElseThrow();
            // As it was answered, before any policy: read as yes or as no, the person was not sure.
            if (!item.redFlag().moves().isEmpty() && item.policy().unsure().isPresent()) {
                int unsure = item.policy().unsure().getAsInt();
                int skipped = item.domain().orElseThrow().skipped();
                any.add(new Criterion.Among(name, AnswerSet.matching(skipped + 1, code -> code == unsure
                        || code == skipped)));
            }
        }
        return Optional.of(new Criterion.Named(Policy.UNSURE + ": " + RED_FLAGS, new Criterion.Any(any)));
    }
}
