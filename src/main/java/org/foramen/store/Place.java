package org.foramen.store;

/** What is encrypted of an interview; bytes of one cannot be passed off as another. */
enum Place {
    ANSWERS, RESULT, REFERENCE;

    String of(String interview) {
        return name() + "\n" + interview;
    }
}
