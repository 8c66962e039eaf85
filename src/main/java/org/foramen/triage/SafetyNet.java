package org.foramen.triage;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.foramen.questionnaire.AnswerSet;

/** What to watch for afterwards, whatever the result. */
public record SafetyNet(List<Line> lines) {

    private static final int AT_LEAST = 5;

    public SafetyNet {
        lines = List.copyOf(lines);
    }

    /**
     * One sign to watch for.
     *
     * @param text   its key in the texts
     * @param covers the answers that say the person has it already, by linkId
     */
    public record Line(String text, Map<String, AnswerSet> covers) {
        public Line {
            covers = Map.copyOf(covers);
        }
    }

    /** The lines the person has not already reported, in order, filled up to five from the others. */
    public List<String> shown(Predicate<Line> reported) {
        var known = lines.stream().filter(reported).toList();
        int others = lines.size() - known.size();
        var hidden = known.stream().skip(Math.max(0, AT_LEAST - others)).toList();
        return lines.stream().filter(line -> !hidden.contains(line)).map(Line::text).toList();
    }
}
