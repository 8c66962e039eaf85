package org.foramen.pack;

import java.util.List;
import java.util.Optional;
import org.foramen.questionnaire.Domain;

/**
 * What the things of a pack are called, so that other parts of it can name them.
 *
 * @param screens       those that have a title
 * @param rules         the fallback among them
 * @param promisedRules those that an {@code if_unsure} can promise
 * @param notes         the sentences that modifiers add
 * @param safetyNet     the texts of its lines
 */
public record PackNames(List<Question> questions, Known linkIds, Known sections, Known screens, Known definitions, Known levels,
                        Known imaging, Known alternatives, Known flags, Known evidence, Known rules, Known promisedRules,
                        Known notes, Known safetyNet) {

    public PackNames {
        questions = List.copyOf(questions);
    }

    /**
     * The things of one kind.
     *
     * @param whole false when there may be more, which could not be read
     */
    public record Known(List<String> names, boolean whole) {
        public Known {
            names = List.copyOf(names);
        }
    }

    /**
     * A question, and what may be answered to it.
     *
     * @param domain       empty when that could not be read
     * @param unsureReadAs the other answer as which a condition sees {@code unsure}, where it never sees that one itself
     */
    public record Question(String linkId, Optional<Domain> domain, Optional<String> unsureReadAs) {
    }

    /**
     * Reads them as far as mistakes of the pack allow.
     *
     * @throws InvalidPack when a file that names things cannot be read at all, with what is wrong with those files
     */
    public static PackNames of(PackSource source) {
        return new NamesReader(source).read();
    }
}
