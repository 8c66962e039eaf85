package org.foramen.naive;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Random people: an answer to every question of a pack, dense in complaints or sparse. */
final class Patients {

    private final NaivePack pack;
    private final Random random;

    Patients(NaivePack pack, long seed) {
        this.pack = pack;
        this.random = new Random(seed);
    }

    /** Answers to all questions, relevant or not, in the order of the pack. */
    Map<String, Set<String>> next() {
        double trouble = List.of(0.0, 0.03, 0.1, 0.3, 0.7).get(random.nextInt(5));
        var answers = new LinkedHashMap<String, Set<String>>();
        for (var linkId : pack.item.keySet()) {
            answers.put(linkId, answer(linkId, trouble));
        }
        return answers;
    }

    private Set<String> answer(String linkId, double trouble) {
        var item = pack.item.get(linkId);
        boolean required = "true".equals(item.get("required"));
        if (!required && random.nextDouble() < trouble / 10) {
            return NaiveTriage.SKIPPED;
        }
        switch (NaivePack.text(item.get("type"))) {
            case "integer":
                var ends = NaivePack.text(item.get("range")).split("\\.\\.");
                int low = Integer.parseInt(ends[0]);
                return Set.of("" + (low + random.nextInt(Integer.parseInt(ends[1]) - low + 1)));
            case "multi_choice":
                return ticked(linkId, trouble);
            case "yes_no_unsure":
                return Set.of(random.nextDouble() >= trouble ? "no" : random.nextInt(4) == 0 ? "unsure" : "yes");
            default:
                return Set.of(pick(pack.options(linkId)));
        }
    }

    private Set<String> ticked(String linkId, double trouble) {
        var exclusive = NaivePack.list(pack.item.get(linkId).get("exclusive"));
        var ordinary = pack.options(linkId).stream().filter(option -> !exclusive.contains(option)).toList();
        if (random.nextDouble() < trouble / 8 && exclusive.contains("unsure")) {
            return Set.of("unsure");
        }
        var ticked = new LinkedHashSet<String>();
        double chance = "true".equals(pack.item.get(linkId).get("intake")) ? Math.max(trouble, 0.25) : trouble;
        ordinary.stream().filter(option -> random.nextDouble() < chance).forEach(ticked::add);
        if (!ticked.isEmpty()) {
            return ticked;
        }
        return Set.of(exclusive.contains("none") ? "none" : pick(ordinary));
    }

    private String pick(List<String> options) {
        return options.get(random.nextInt(options.size()));
    }
}
