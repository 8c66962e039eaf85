package org.foramen.benchmark;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.Stream;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Questionnaire;

/** Complete sets of answers, as the code of every item in order. */
final class Codes {

    private Codes() {
    }

    /** What a person says who has an answer to every item. */
    static int[] of(Answers person, Questionnaire questionnaire) {
        return questionnaire.items().stream()
                .mapToInt(item -> item.domain().code(person.to(item.linkId()).orElseThrow())).toArray();
    }

    /** Any answer to every item, each as likely as another. */
    static int[] random(Questionnaire questionnaire, Random random) {
        return questionnaire.items().stream()
                .mapToInt(item -> random.nextInt(item.domain().size() + (item.required() ? 0 : 1))).toArray();
    }

    /** @throws IllegalStateException when the two do not let the same rules fire for 20 000 random sets of answers */
    static void requireAgreement(RuleSet one, RuleSet other, Questionnaire questionnaire) {
        var random = new Random(1);
        Stream.generate(() -> random(questionnaire, random)).limit(20_000).forEach(codes -> {
            var fired = new BitSet();
            var alsoFired = new BitSet();
            one.evaluate(codes, fired);
            other.evaluate(codes, alsoFired);
            if (!fired.equals(alsoFired)) {
                throw new IllegalStateException("Different rules fire: " + fired + " and " + alsoFired);
            }
        });
    }
}
