package org.foramen.spine;

import java.util.List;
import org.foramen.questionnaire.Answers;

/**
 * An example person.
 *
 * @param give {@code asked}: what the walk asks, from {@code answers} or else the usual ones; {@code all}: all of them
 *             at once; {@code these}: only {@code answers}
 */
public record Case(String name, List<String> shows, Answers answers, String give, Expectation expect) {
}
