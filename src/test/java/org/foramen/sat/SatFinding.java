package org.foramen.sat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.foramen.questionnaire.Answers;
import org.logicng.formulas.Literal;

/**
 * A claim that does not hold of a rule, an item, a level or a modifier.
 *
 * @param what    the words in which the diagrams tell it too
 * @param witness people who show it, where people can
 * @param asked   how they were looked for
 */
record SatFinding(Claim claim, String subject, String what, Optional<Couple> witness, Optional<Asked> asked) {

    static SatFinding of(Claim claim, String subject, String what) {
        return new SatFinding(claim, subject, what, Optional.empty(), Optional.empty());
    }

    record Asked(SatPair people, List<Literal> so) {

        /** Of the people who are so, some whose first one answers like this example. */
        Optional<Couple> like(Answers example) {
            var more = people.protocol.questionnaire().items().stream().flatMap(item ->
                    example.to(item.linkId()).map(answer -> people.first.answer(item, answer)).stream()).toList();
            return people.find(Stream.concat(so.stream(), more.stream()).toList());
        }
    }
}
