package org.foramen.spine.mutation;

import java.util.Arrays;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Questionnaire;
import org.foramen.questionnaire.Truth;

/** All answers at once, read one condition after the other: no diagrams. What was not given is as if never asked. */
public final class AllGiven implements Criterion.Reading {

    private static final int NOTHING = -1;

    private final Questionnaire questionnaire;
    private final int[] codes;
    private final Truth[] applies;

    public AllGiven(Questionnaire questionnaire, Answers answers) {
        this.questionnaire = questionnaire;
        this.codes = questionnaire.items().stream()
                .mapToInt(item -> answers.to(item.linkId()).map(item.domain()::code).orElse(NOTHING)).toArray();
        this.applies = new Truth[codes.length];
        Arrays.fill(applies, Truth.UNKNOWN);
    }

    @Override
    public Truth among(String linkId, AnswerSet answers) {
        int position = questionnaire.position(linkId);
        return Truth.of(codes[position] != NOTHING && answers.contains(codes[position]) && applies(position));
    }

    private boolean applies(int position) {
        if (applies[position] == Truth.UNKNOWN) {
            var item = questionnaire.items().get(position);
            applies[position] = Truth.of(!item.isLate() && item.relevant().test(this) == Truth.TRUE);
        }
        return applies[position] == Truth.TRUE;
    }

    @Override
    public Truth result(Criterion.Result result) {
        return Truth.UNKNOWN;
    }
}
