package org.foramen.fhir.form;

import java.util.List;

/**
 * When a question is shown by a form without a server: never where it applies and is not shown (U24).
 *
 * @param always it is shown to everybody
 * @param tests  else shown where these hold
 * @param all    all of them, and not one
 * @param exact  it is shown exactly to those it applies to; to more otherwise
 */
record Enabling(boolean always, List<AnswerTest> tests, boolean all, boolean exact) {

    Enabling {
        tests = List.copyOf(tests);
    }

    static Enabling always(boolean exact) {
        return new Enabling(true, List.of(), false, exact);
    }

    static Enabling any(List<AnswerTest> tests, boolean exact) {
        return new Enabling(false, tests.stream().distinct().toList(), false, exact);
    }

    Enabling inexact() {
        return new Enabling(always, tests, all, false);
    }
}
