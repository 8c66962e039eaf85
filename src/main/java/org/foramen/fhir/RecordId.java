package org.foramen.fhir;

/** The id of an interview as FHIR takes it (R4, datatype id): it knows no {@code _}, and an interview's has no dot. */
final class RecordId {

    private RecordId() {
    }

    static String of(String interview) {
        return interview.replace('_', '.');
    }

    static String interview(String record) {
        return record.replace('.', '_');
    }
}
