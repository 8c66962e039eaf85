package org.foramen.author;

import java.util.List;
import java.util.Optional;
import org.foramen.questionnaire.Answers;

/**
 * What a new version of a pack decides otherwise than an old one.
 *
 * @param same      the decision fingerprints are equal: no answers whatever lead elsewhere
 * @param plausible of people drawn by the frequencies of the new version
 * @param random    of people who answer anything, every answer as likely as the others
 * @param milder    somebody who is sent to a milder level, with as few answers out of the ordinary as were found
 * @param graver    the same, to a graver one
 * @param rescanned the same, to the same level with another imaging
 */
public record Difference(boolean same, Changes rules, Changes questions, Share plausible, Share random, Optional<Example> milder,
                         Optional<Example> graver, Optional<Example> rescanned) {

    /** By id; what was changed is found by its fingerprint. */
    public record Changes(List<String> added, List<String> removed) {
    }

    /** @param imaging how many are sent to the same level with another imaging */
    public record Share(int people, int milder, int graver, int imaging) {
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
