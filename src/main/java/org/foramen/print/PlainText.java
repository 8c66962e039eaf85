package org.foramen.print;

import java.util.List;
import java.util.Locale;

/** A document for a terminal: at most 78 columns, what matters most first. */
public final class PlainText {

    private static final int COLUMNS = 78;

    private final StringBuilder out = new StringBuilder();

    private PlainText() {
    }

    public static String of(Document document) {
        var text = new PlainText();
        text.wrap("", "", document.lead());
        for (var section : document.sections()) {
            text.out.append('\n');
            text.wrap("", "", section.heading().toUpperCase(Locale.forLanguageTag(document.locale())));
            text.lines(section.lines(), "  ");
        }
        text.out.append('\n');
        text.wrap("", "", document.footer());
        return text.out.toString();
    }

    private void lines(List<Document.Line> lines, String indent) {
        for (var line : lines) {
            wrap(indent + (line.listed() ? "- " : ""), indent + (line.listed() ? "  " : ""), line.text());
            lines(line.below(), indent + "    ");
        }
    }

    private void wrap(String first, String next, String text) {
        var line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.strip().split("\\s+")) {
            if (!empty && line.length() + 1 + word.length() > COLUMNS) {
                out.append(line).append('\n');
                line = new StringBuilder(next);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.append(line).append('\n');
    }
}
