package org.foramen.crash;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came of some crashes.
 *
 * @param acknowledged answers the service said it had kept
 * @param lost         acknowledged answers, and erasures, that did not last
 * @param problems     whatever else is wrong
 */
record Figures(int crashes, int interviews, long acknowledged, int lost, List<String> problems) {

    static final Figures NONE = new Figures(0, 0, 0, 0, List.of());

    Figures {
        problems = List.copyOf(problems);
    }

    Figures plus(Figures more) {
        return new Figures(crashes + more.crashes, interviews + more.interviews, acknowledged + more.acknowledged,
                lost + more.lost, Stream.concat(problems.stream(), more.problems.stream()).toList());
    }

    @Override
    public String toString() {
        var said = "%d crashes, %d interviews, %d answers acknowledged, %d lost".formatted(crashes, interviews, acknowledged, lost);
        return problems.isEmpty() ? said : said + ", " + String.join(", ", problems);
    }
}
