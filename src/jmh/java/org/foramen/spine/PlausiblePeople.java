package org.foramen.spine;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Questionnaire;

/** The people of the tests, for the benchmarks: drawn from the frequencies beside the cases. */
public final class PlausiblePeople {

    private PlausiblePeople() {
    }

    /** An answer to every item, each. */
    public static List<Answers> draw(Questionnaire questionnaire, int count, long seed) {
        var people = new People(questionnaire, new CaseFiles(Spine.FOLDER.resolve("cases"), questionnaire));
        var random = new Random(seed);
        return Stream.generate(() -> people.next(random)).limit(count).toList();
    }
}
