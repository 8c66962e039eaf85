package org.foramen.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** What stands beside every result. */
public record NoticeView(@JsonProperty("notADiagnosis") String notADiagnosis, Optional<String> clinicalReview,
                         Optional<String> translationReview, Optional<String> evidenceExpired) {
}
