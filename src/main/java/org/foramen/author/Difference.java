package org.foramen.author;

import java.util.List;
import java.util.Optional;
import org.foramen.pack.PackProblem;
import org.foramen.questionnaire.Answers;

/**
 * What a new version of a pack decides otherwise than an old one.
 *
 * @param same      the decision fingerprints are equal: no answers whatever lead elsewhere
 * @param proved    whether anybody gets another level was decided over every combination of answers: no example means
 *                  that there is none. Otherwise only those who were drawn are known.
 * @param otherwise what is promised or said otherwise, a sentence each
 * @param broken    what the new version promises and does not keep, so that it cannot be served
 * @param plausible of people drawn by the frequencies of the new version
 * @param combinations of all combinations of answers
 * @param milder    somebody who is sent to a milder level, with as few answers out of the ordinary as were found
 * @param graver    the same, to a graver one
 * @param rescanned the same, to the same level with another imaging
 */
public record Difference(boolean same, boolean proved, Changes rules, Changes questions, List<String> otherwise, List<PackProblem> broken, Share plausible, Share combinations, Optional<Example> milder,
                         Optional<Example> graver, Optional<Example> rescanned) {

    public Difference {
        otherwise = List.copyOf(otherwise);
        broken = List.copyOf(broken);
    }

    /** By id; what was changed is found by its fingerprint. */
    public record Changes(List<String> added, List<String> removed) {
    }

    /**
     * Parts of all, 0 to 1.
     *
     * @param drawn   from how many people they were estimated
     * @param imaging sent to the same level with another imaging
     */
    public record Share(int drawn, double milder, double graver, double imaging) {
    }

    /**
     * One person.
     *
     * @param answers those that are out of the ordinary, and were asked
     */
    public record Example(Answers answers, Sent before, Sent after) {
    }

    /** Where somebody is sent, and by which rules. */
    public record Sent(String consultation, String imaging, List<String> rules) {

        static Sent of(Walk walk) {
            return new Sent(walk.consultation(), walk.imaging(),
                    walk.recommendation().reasons().stream().map(reason -> reason.rule().id()).toList());
        }
    }
}
