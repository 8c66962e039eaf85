package org.foramen.questionnaire;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everybody who can answer a small questionnaire, and what is true of them read the plain way. */
public final class People {

    private People() {
    }

    /** Every complete set of answers, to items that apply and to those that do not. */
    public static List<Answers> all(Questionnaire questionnaire) {
        var people = List.of(Answers.NONE);
        for (var item : questionnaire.items()) {
            people = people.stream()
                    .flatMap(person -> answers(item).map(answer -> person.with(item.linkId(), answer))).toList();
        }
        return people;
    }

    /** Every answer an item takes, and skipping it where that is allowed. */
    public static Stream<Answer> answers(Item item) {
        return IntStream.range(0, item.domain().size() + (item.required() ? 0 : 1)).mapToObj(item.domain()::answer);
    }

    /** A criterion about answers, read clause by clause; what does not apply or was not asked is false. */
    public static boolean holds(Criterion criterion, Questionnaire questionnaire, Answers person) {
        return criterion.test(new Plain(questionnaire, person)) == Truth.TRUE;
    }

    private record Plain(Questionnaire questionnaire, Answers person) implements Criterion.Reading {
        @Override
        public Truth among(String linkId, AnswerSet answers) {
            var item = questionnaire.item(linkId).orElseThrow();
            return Truth.of(item.relevant().test(this) == Truth.TRUE
                    && person.to(linkId).filter(answer -> answers.contains(item.domain().code(answer))).isPresent());
        }

        @Override
        public Truth result(Criterion.Result result) {
            throw new AssertionError("only the answers are known");
        }
    }
}
