package org.foramen.fhir.form;

/** What {@code enableWhen} can ask of one earlier answer (R4, Questionnaire.item.enableWhen). */
sealed interface AnswerTest {

    String linkId();

    /** The option is picked, or is among those ticked. */
    record Picked(String linkId, String option) implements AnswerTest {
    }

    record AtLeast(String linkId, int number) implements AnswerTest {
    }

    record AtMost(String linkId, int number) implements AnswerTest {
    }

    record Answered(String linkId) implements AnswerTest {
    }

    record Unanswered(String linkId) implements AnswerTest {
    }
}
