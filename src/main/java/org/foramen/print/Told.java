package org.foramen.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.foramen.pack.Pack;
import org.foramen.pack.Texts;
import org.foramen.questionnaire.Item;

/**
 * What the person told, for the physician.
 *
 * @param first what matters most, in the pack's order
 * @param all   every answer, in the order of the questions
 */
public record Told(List<Row> first, List<Row> all) {

    public Told {
        first = List.copyOf(first);
        all = List.copyOf(all);
    }

    /** @param flagged it reports a warning sign */
    public record Row(String label, String answer, boolean flagged) {
    }

    static Told of(ToPrint print, Texts words) {
        var rows = new ArrayList<Row>();
        for (var name : print.pack().summary()) {
            if (name.equals(Pack.RED_FLAGS)) {
                rows.addAll(redFlags(print, words));
            } else if (print.answers().has(name)) {
                rows.add(row(print, words, name, false));
            }
        }
        return new Told(rows, print.answers().linkIds().stream()
                .map(linkId -> print.spoken().because(linkId, print.answers()))
                .map(told -> new Row(told.question(), told.answer(), false)).toList());
    }

    /** Those to look at, and how many are not. */
    private static List<Row> redFlags(ToPrint print, Texts words) {
        var asked = print.pack().protocol().questionnaire().items().stream()
                .filter(item -> item.isRedFlag() && print.answers().has(item.linkId())).toList();
        var reported = asked.stream().filter(item -> isReported(print, item)).map(Item::linkId).toList();
        int others = asked.size() - reported.size();
        var rest = others == 0 ? Stream.<Row>empty()
                : Stream.of(new Row(words.ui(reported.isEmpty() ? "told_signs" : "told_other_signs"),
                        words.ui("told_no_sign", Map.of("count", others)), false));
        return Stream.concat(reported.stream().map(linkId -> row(print, words, linkId, true)), rest).toList();
    }

    private static boolean isReported(ToPrint print, Item item) {
        return print.answers().to(item.linkId()).filter(answer -> !item.redFlag().isMildest(answer)).isPresent();
    }

    private static Row row(ToPrint print, Texts words, String linkId, boolean flagged) {
        var told = print.spoken().because(linkId, print.answers());
        return new Row(Optional.ofNullable(words.ui().get("told_" + linkId)).orElse(told.question()), told.answer(), flagged);
    }
}
