package org.foramen.sat;

import org.foramen.questionnaire.Answers;

/** Two people with an answer to every item, who may be one and the same. */
record Couple(Answers first, Answers second) {
}
