package org.foramen.web.browser;

import java.util.List;
import java.util.Map;

/** What different people answer. */
final class People {

    static final Map<String, Object> ROUTINE = Map.of("main_symptoms", List.of("pain", "tingling"), "regions", List.of("low_back", "leg"),
            "radiates", List.of("leg"), "numb_where", List.of("one_leg_foot"), "pain_score", 6, "numb_pattern", "comes_goes");
    static final Map<String, Object> EMERGENCY = Map.of("main_symptoms", List.of("pain"), "regions", List.of("low_back", "leg"),
            "saddle_numbness", "yes");

    private People() {
    }
}
