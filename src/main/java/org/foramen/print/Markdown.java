package org.foramen.print;

import java.util.List;

/** A document as Markdown. */
public final class Markdown {

    private Markdown() {
    }

    public static String of(Document document) {
        var out = new StringBuilder();
        out.append("# ").append(escape(document.title())).append("\n\n");
        out.append("**").append(escape(document.lead())).append("**\n");
        for (var section : document.sections()) {
            out.append("\n## ").append(escape(section.heading())).append("\n\n");
            append(out, section.lines(), "");
        }
        return out.append("\n").append(escape(document.footer())).append("\n").toString();
    }

    private static void append(StringBuilder out, List<Document.Line> lines, String indent) {
        boolean first = true;
        for (var line : lines) {
            out.append(first || line.listed() ? "" : "\n");
            out.append(indent).append(line.listed() ? "- " : "").append(escape(line.text())).append('\n');
            append(out, line.below(), indent + "  ");
            first = false;
        }
    }

    private static String escape(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
    }
}
