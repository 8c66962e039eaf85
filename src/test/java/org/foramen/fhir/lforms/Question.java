package org.foramen.fhir.lforms;

import java.util.List;
import java.util.Map;

/** A question that a person sees in a form, with what is picked or typed there already, as it is shown. */
public record Question(String linkId, String text, Widget widget, boolean required, List<String> answers) {

    /** What a question is answered with. */
    public enum Widget {
        RADIO_BUTTONS, CHECK_BOXES, DROP_DOWN, NUMBER, OTHER
    }

    static Question of(Map<?, ?> seen) {
        return new Question((String) seen.get("linkId"), (String) seen.get("text"), Widget.valueOf((String) seen.get("widget")),
                (Boolean) seen.get("required"), ((List<?>) seen.get("answers")).stream().map(String::valueOf).toList());
    }
}
