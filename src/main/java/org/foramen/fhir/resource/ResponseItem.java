package org.foramen.fhir.resource;

import java.util.List;
import java.util.Optional;

/** The answers to one question, or a group of such. */
public record ResponseItem(String linkId, String text, List<Answer> answer, List<ResponseItem> item) {

    public ResponseItem {
        answer = List.copyOf(answer);
        item = List.copyOf(item);
    }

    /** One of the values is there. */
    public record Answer(Optional<Coding> valueCoding, Optional<Integer> valueInteger) {

        public static Answer of(Coding coding) {
            return new Answer(Optional.of(coding), Optional.empty());
        }

        public static Answer of(int number) {
            return new Answer(Optional.empty(), Optional.of(number));
        }
    }

    /** Answers are health data: they are never printed by accident. */
    @Override
    public String toString() {
        return "ResponseItem[" + linkId + "]";
    }
}
