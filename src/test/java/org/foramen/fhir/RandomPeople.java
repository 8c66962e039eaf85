package org.foramen.fhir;

import java.util.List;
import java.util.Random;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;

/** People with an answer to every question, from those with hardly a complaint to those who tick at random. */
final class RandomPeople {

    private static final List<Double> TROUBLES = List.of(0.02, 0.1, 0.3, 1.0);

    private final Questionnaire questionnaire;
    private final Random random;

    RandomPeople(Questionnaire questionnaire, long seed) {
        this.questionnaire = questionnaire;
        this.random = new Random(seed);
    }

    Answers next() {
        double trouble = TROUBLES.get(random.nextInt(TROUBLES.size()));
        var answers = Answers.NONE;
        for (var item : questionnaire.items()) {
            answers = answers.with(item.linkId(), item.intake() || random.nextDouble() < trouble ? any(item) : fine(item));
        }
        return answers;
    }

    private Answer any(Item item) {
        return item.domain().answer(random.nextInt(item.domain().size() + (item.required() ? 0 : 1)));
    }

    private Answer fine(Item item) {
        if (item.domain() instanceof Domain.Whole) {
            return any(item);
        }
        var options = item.domain().options();
        var calm = List.of("none", "no", "better", "ok", "yes").stream().filter(options::contains).findFirst().orElse(options.get(0));
        return item.domain() instanceof Domain.MultiChoice ? Answer.of(List.of(calm)) : Answer.of(calm);
    }
}
