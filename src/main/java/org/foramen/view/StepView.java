package org.foramen.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A screen to ask, or a recommendation.
 *
 * @param assumed there when every open question was taken as skipped
 */
public record StepView(String status, @JsonInclude Optional<ScreenView> next, ProgressView progress,
                       @JsonInclude Optional<RecommendationView> recommendation, List<String> parked,
                       Optional<List<String>> assumed, String locale, PackRef pack,
                       Map<String, Actions.Action> actions) {

    public static final String IN_PROGRESS = "in-progress";
    public static final String COMPLETED = "completed";
}
