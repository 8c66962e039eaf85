package org.foramen.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Item;

/** Where a pack promises a rule for being unsure, it fires whenever the item applies and is so answered or skipped. */
final class UnsureIsHeard implements Property {

    @Override
    public String sentence() {
        return "Being unsure, or skipping, fires the rule that is promised for it";
    }

    @Override
    public List<Finding> findings(Claims claims) {
        var findings = new ArrayList<Finding>();
        for (var item : claims.questionnaire().items()) {
            if (!item.unsure().rules().isEmpty()) {
                for (var answer : item.required() ? List.of(unsure(item)) : List.of(unsure(item), Answer.SKIPPED)) {
                    var broken = broken(item, answer, claims);
                    if (broken.isPresent()) {
                        findings.add(finding(item, answer, broken.get()));
                        break;
                    }
                }
            }
        }
        return findings;
    }

    private static Answer unsure(Item item) {
        var choice = Answer.of("unsure");
        return item.domain().misfit(choice).isEmpty() ? choice : Answer.of(List.of("unsure"));
    }

    private static Optional<Answers> broken(Item item, Answer answer, Claims claims) {
        var space = claims.space();
        int applies = claims.diagrams().relevance(claims.position(item));
        int promised = space.and(applies, claims.diagrams().compile(item.unsure().when()));
        var floors = claims.protocol().rules().stream()
                .filter(rule -> item.unsure().rules().contains(rule.id())).map(claims::of)
                .map(diagram -> claims.given(diagram, item, answer)).toList();
        return claims.alone(claims.given(promised, item, answer), floors);
    }

    private static Finding finding(Item item, Answer answer, Answers example) {
        return Finding.of(item.linkId(),
                "'" + item.linkId() + "' answered " + answer + " does not fire "
                        + String.join(" or ", item.unsure().rules()),
                "widen the rule, or limit the promise with when: in if_unsure", example);
    }
}
