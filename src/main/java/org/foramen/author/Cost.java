package org.foramen.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.foramen.interview.Interview;
import org.foramen.questionnaire.Answers;
import org.foramen.triage.Protocol;

/**
 * What an interview costs plausible people, and where they are sent.
 *
 * @param untilEmergency   questions until a rule that ends the interview has fired, of those people for whom one does
 * @param longestFound     the most questions that a search from plausible people has found
 * @param consultation     share of the people, by level, the mildest first
 * @param imaging          the same, the weakest first
 */
public record Cost(int people, Spread screens, Spread questions, Spread untilEmergency, int longestFound, Map<String, Double> consultation,
                   Map<String, Double> imaging) {

    private static final int STARTS = 12;
    private static final int TRIES = 700;

    public static Cost of(Protocol protocol, Interview interview, People people, int count, long seed) {
        var random = new Random(seed);
        var walks = new ArrayList<Walk>();
        for (int i = 0; i < count; i++) {
            walks.add(Walk.of(interview, people.next(random)));
        }
        return new Cost(count, Spread.of(walks.stream().map(Walk::screens).toList()), Spread.of(walks.stream().map(walk -> walk.asked().size()).toList()),
                Spread.of(walks.stream().filter(Walk::endsEarly).map(walk -> walk.asked().size()).toList()), longest(protocol, interview, people, random),
                shares(protocol.consultations().stream().map(one -> one.level()).toList(), walks.stream().map(Walk::consultation).toList()),
                shares(protocol.imagings().stream().map(one -> one.level()).toList(), walks.stream().map(Walk::imaging).toList()));
    }

    private static Map<String, Double> shares(List<String> levels, List<String> seen) {
        var shares = new LinkedHashMap<String, Double>();
        levels.forEach(level -> shares.put(level, (double) seen.stream().filter(level::equals).count() / seen.size()));
        return shares;
    }

    /** Hill climbing: one answer changed at a time, kept when the walk gets no shorter. */
    private static int longest(Protocol protocol, Interview interview, People people, Random random) {
        int longest = 0;
        for (int start = 0; start < STARTS; start++) {
            var person = people.next(random);
            int length = length(interview, person);
            for (int tries = 0; tries < TRIES; tries++) {
                var item = protocol.questionnaire().items().get(random.nextInt(protocol.questionnaire().items().size()));
                var changed = person.with(item.linkId(), item.domain().answer(random.nextInt(item.domain().size() + (item.required() ? 0 : 1))));
                int longer = length(interview, changed);
                if (longer >= length) {
                    person = changed;
                    length = longer;
                }
            }
            longest = Math.max(longest, length);
        }
        return longest;
    }

    private static int length(Interview interview, Answers person) {
        return Walk.of(interview, person).asked().size();
    }
}
