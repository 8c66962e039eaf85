package org.foramen.author;

import java.util.List;

/** How long something takes over many people: the mean, the 95th percentile and the most. */
public record Spread(int count, double mean, int median, int most95, int most) {

    static Spread of(List<Integer> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? new Spread(0, 0, 0, 0, 0)
                : new Spread(sorted.size(), sorted.stream().mapToInt(Integer::intValue).average().orElse(0), at(sorted, 50), at(sorted, 95),
                        sorted.get(sorted.size() - 1));
    }

    private static int at(List<Integer> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
