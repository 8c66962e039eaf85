package org.foramen.store;

import org.foramen.questionnaire.Answers;

/** An interview about to be kept; it has answers already when it amends a sealed one. */
public record NewInterview(Credentials credentials, Origin origin, Answers answers) {
}
