package org.foramen.fhir.validation;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foramen.fhir.SpineDoor;
import org.foramen.questionnaire.Answers;
import org.foramen.spine.Spine;

/** Somebody who answers in some language. */
record Drawn(int number, Answers answers, String language) {

    private static final int PEOPLE = 15;
    private static final List<Drawn> ALL = draw();

    private static List<Drawn> draw() {
        var random = new Random(20261125);
        var people = Spine.load().people();
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> new Drawn(i, people.next(random), SpineDoor.LANGUAGES.get(i % SpineDoor.LANGUAGES.size()))).toList();
    }

    static Stream<Drawn> all() {
        return ALL.stream();
    }

    /** Answers are printed in no log, invented or not. */
    @Override
    public String toString() {
        return "person " + number + " in " + language;
    }
}
