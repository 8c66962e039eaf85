package org.foramen.view;

import java.util.LinkedHashMap;
import java.util.Map;

/** What can be done next, by name. */
public final class Actions {

    private static final String INTERVIEWS = "/v1/interviews";

    private Actions() {
    }

    public record Action(String method, String href) {
    }

    public static String interview(String id) {
        return INTERVIEWS + "/" + id;
    }

    public static Map<String, Action> ofInterview(String id, boolean finished, boolean sealed) {
        var actions = new LinkedHashMap<String, Action>();
        var interview = interview(id);
        if (!sealed) {
            actions.put("answer", new Action("PUT", interview + "/answers"));
        }
        if (finished || sealed) {
            actions.put("result", new Action("GET", interview + "/result"));
        }
        if (finished && !sealed) {
            actions.put("seal", new Action("POST", interview + "/seal"));
        }
        if (finished || sealed) {
            actions.put("handover", new Action("POST", interview + "/handover"));
        }
        if (sealed) {
            actions.put("amend", new Action("POST", INTERVIEWS));
        }
        if (finished || sealed) {
            actions.put("articles", new Action("GET", "/v1/articles"));
        }
        actions.put("erase", new Action("DELETE", interview));
        return actions;
    }

    public static Map<String, Action> ofEvaluation(boolean finished) {
        return finished ? Map.of("articles", new Action("GET", "/v1/articles"))
                : Map.of("answer", new Action("POST", "/v1/evaluations"));
    }
}
