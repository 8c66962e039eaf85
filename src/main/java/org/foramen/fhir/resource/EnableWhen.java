package org.foramen.fhir.resource;

import java.util.Optional;

/** One test of an earlier answer; one of the answers is there. */
public record EnableWhen(String question, String operator, Optional<Coding> answerCoding, Optional<Integer> answerInteger,
                         Optional<Boolean> answerBoolean) {

    public static EnableWhen is(String question, Coding option) {
        return new EnableWhen(question, "=", Optional.of(option), Optional.empty(), Optional.empty());
    }

    public static EnableWhen number(String question, String operator, int number) {
        return new EnableWhen(question, operator, Optional.empty(), Optional.of(number), Optional.empty());
    }

    public static EnableWhen exists(String question, boolean answered) {
        return new EnableWhen(question, "exists", Optional.empty(), Optional.empty(), Optional.of(answered));
    }
}
