package org.foramen.spine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.foramen.author.People;
import org.foramen.interview.Interview;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Item;
import org.foramen.questionnaire.Questionnaire;

/** What an interview costs: screens and items, over plausible people, and the longest that a search can find. */
record WalkCost(int people, List<Integer> screens, List<Integer> items, List<Integer> emergencyScreens,
                List<Integer> emergencyItems, Map<String, Integer> levels, Map<String, Integer> imaging,
                Map<String, Integer> seen, Walk longest) {

    static WalkCost over(Interview interview, People people, Questionnaire questionnaire, int count, long seed) {
        var random = new Random(seed);
        var cost = new WalkCost(count, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                new TreeMap<>(), new TreeMap<>(), new LinkedHashMap<>(), null);
        for (int i = 0; i < count; i++) {
            var walk = Walk.of(interview, people.next(random));
            cost.screens.add(walk.screens());
            walk.asked().stream().map(linkId -> questionnaire.item(linkId).orElseThrow().screen()).distinct()
                    .forEach(screen -> cost.seen.merge(screen, 1, Integer::sum));
            cost.items.add(walk.asked().size());
            if (walk.isEmergency()) {
                cost.emergencyScreens.add(walk.screens());
                cost.emergencyItems.add(walk.asked().size());
            }
            cost.levels.merge(walk.recommendation().outcome().consultation().level(), 1, Integer::sum);
            cost.imaging.merge(walk.recommendation().outcome().imaging().level(), 1, Integer::sum);
        }
        for (var list : List.of(cost.screens, cost.items, cost.emergencyScreens, cost.emergencyItems)) {
            list.sort(null);
        }
        var longest = longest(interview, people, questionnaire, random);
        return new WalkCost(count, cost.screens, cost.items, cost.emergencyScreens, cost.emergencyItems, cost.levels,
                cost.imaging, cost.seen, longest);
    }

    static double mean(List<Integer> sorted) {
        return sorted.stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    static int percentile(List<Integer> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    /** Hill climbing from plausible people: one answer changed at a time, kept when the walk gets no shorter. */
    private static Walk longest(Interview interview, People people, Questionnaire questionnaire, Random random) {
        Walk longest = null;
        for (int start = 0; start < 12; start++) {
            var person = people.next(random);
            var walk = Walk.of(interview, person);
            for (int tries = 0; tries < 700; tries++) {
                var item = questionnaire.items().get(random.nextInt(questionnaire.items().size()));
                var changed = person.with(item.linkId(), anyAnswer(item, random));
                var longer = Walk.of(interview, changed);
                if (length(longer) >= length(walk)) {
                    person = changed;
                    walk = longer;
                }
            }
            longest = longest == null || length(walk) > length(longest) ? walk : longest;
        }
        return longest;
    }

    private static int length(Walk walk) {
        return walk.screens() * 1000 + walk.asked().size();
    }

    private static Answer anyAnswer(Item item, Random random) {
        return item.domain().answer(random.nextInt(item.domain().size() + (item.required() ? 0 : 1)));
    }

}
