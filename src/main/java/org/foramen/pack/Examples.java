package org.foramen.pack;

import java.util.List;
import java.util.Optional;
import org.foramen.questionnaire.Answers;

/**
 * The example people of a pack.
 *
 * @param usual    the answers of someone with nothing to report
 * @param frequencies of the answers of plausible people
 * @param problems what could not be read; the example it stands in is left out
 */
public record Examples(Answers usual, List<Example> all, Frequencies frequencies, List<PackProblem> problems) {

    public Examples {
        all = List.copyOf(all);
        problems = List.copyOf(problems);
    }

    /** What is given of the answers: those that are asked, all of them, or these and no others. */
    public enum Give { ASKED, ALL, THESE }

    /**
     * One person and what they must get.
     *
     * @param shows the rules and guideline rows it stands for
     */
    public record Example(String name, List<String> shows, Answers answers, Give give, Expected expected) {
        public Example {
            shows = List.copyOf(shows);
        }
    }

    /** What a recommendation must say; an empty list asks for nothing. */
    public record Expected(String consultation, Optional<String> imaging, List<String> fires, List<String> not,
                           List<String> flags, List<String> noFlags, Optional<List<String>> alternatives,
                           List<String> notes, List<String> noNotes, List<String> notAsked) {
    }
}
