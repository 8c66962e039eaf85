package org.foramen.pack;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says to someone who does not know YAML what the parser could not read, and what that usually comes from. */
final class SyntaxAdvice {

    private SyntaxAdvice() {
    }

    static Place place(String file, String text, YamlEngineException e) {
        if (e instanceof ReaderException unreadable) {
            var before = text.substring(0, Math.min(unreadable.getPosition(), text.length()));
            int line = (int) before.chars().filter(c -> c == '\n').count();
            return new Place(file, line + 1, before.length() - before.lastIndexOf('\n'));
        }
        return mark(e).map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(Place.startOf(file));
    }

    private static Optional<Mark> mark(YamlEngineException e) {
        if (!(e instanceof MarkedYamlEngineException marked)) {
            return Optional.empty();
        }
        // A quote that is not closed shows at the end of the file; where it was opened helps more.
        return isOpenQuote(e) && marked.getContextMark().isPresent() ? marked.getContextMark()
                : marked.getProblemMark();
    }

    private static boolean isOpenQuote(YamlEngineException e) {
        return e.getMessage().contains("quoted scalar");
    }

    static String what(YamlEngineException e) {
        if (e instanceof ReaderException unreadable) {
            return String.format("the character U+%04X cannot be read", unreadable.getCodePoint());
        }
        var said = e instanceof MarkedYamlEngineException marked ? marked.getProblem() : e.getMessage();
        return "this is not YAML: " + said.replaceAll("\\. \\(.*", "");
    }

    static String remedy(String text, YamlEngineException e) {
        var line = mark(e).map(mark -> text.lines().skip(mark.getLine()).findFirst().orElse("")).orElse("");
        var said = e.getMessage();
        if (e instanceof ReaderException) {
            return "remove it; it may be invisible";
        } else if (line.contains("\t")) {
            return "replace the tab by spaces";
        } else if (line.matches(".*: *>=?.*")) {
            return "put the range in quotes, such as \">=65\"";
        } else if (said.contains("mapping values are not allowed")) {
            return "put the text in quotes if it contains ': ', and check that the line is indented like its neighbours";
        } else if (said.contains("expected ',' or")) {
            return "look for a missing comma or closing bracket, or put the text in quotes";
        } else if (said.contains("expected <block end>")) {
            return "check that the line is indented like its neighbours, and that quotes and brackets are closed";
        } else if (isOpenQuote(e)) {
            return "look for a missing closing quote";
        }
        return "check the quotes, brackets and indentation here and in the line above";
    }
}
