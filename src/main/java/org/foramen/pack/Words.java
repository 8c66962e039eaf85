package org.foramen.pack;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may not be said in a language, and how plainly the rest must be said.
 *
 * @param names    never in a sentence about the result of a person
 * @param phrases  never in any sentence
 * @param patterns never in any sentence, over the folded text
 * @param allow    folded sentences that may stand
 * @param mustName each consultation text has one of these
 */
record Words(List<Wording> names, List<Wording> phrases, List<Pattern> patterns, List<String> allow,
             List<Yaml.Text> mustName, Optional<ReadingGrade> reading) {

    /** A folded text without what may stand in it. */
    String withoutAllowed(String folded) {
        var rest = folded;
        for (var sentence : allow) {
            rest = rest.replace(sentence, " | ");
        }
        return rest;
    }
}
