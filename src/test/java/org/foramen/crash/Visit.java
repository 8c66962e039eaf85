package org.foramen.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whole interviews, one after the other, at a service whose disk fails: begun, answered, changed, read and some erased.
 * A call may be refused because the service cannot do it now, and in no other way.
 */
final class Visit {

    private final Map<String, JsonNode> complete;
    private final List<Told> interviews = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Http http;
    private long acknowledged;
    private String result = "";

    Visit(Http http) throws IOException {
        this.http = http;
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        Http.JSON.readTree(Files.readString(Path.of("src/test/load/routine.json"))).properties()
                .forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
        complete = Map.copyOf(answers);
    }

    /** One interview; whether all of it could be done. */
    boolean pay() throws InterruptedException {
        try {
            var told = http.begin();
            interviews.add(told);
            change(told, Map.of("age", Http.JSON.valueToTree(30 + interviews.size() % 50)));
            change(told, complete);
            seeResult(http.result(told));
            change(told, Map.of("pain_score", Http.JSON.valueToTree(interviews.size() % 11)));
            if (interviews.size() % 3 == 0) {
                told.asking(State.ERASED);
                http.erase(told);
                told.acknowledge();
                acknowledged++;
            }
            return true;
        } catch (Http.Refused e) {
            if (!e.isUnavailable()) {
                problems.add("refused with " + e.getMessage());
            }
        } catch (IOException e) {
            problems.add("no reply: " + e);
        }
        return false;
    }

    private void change(Told told, Map<String, JsonNode> some) throws IOException, InterruptedException {
        told.asking(told.acknowledged().with(some));
        var reply = http.put(told, some);
        told.acknowledge();
        acknowledged += some.size();
        if (!reply.equals(told.acknowledged())) {
            problems.add("a reply that does not hold what was asked for");
        }
    }

    /** The same answers have the same recommendation, whatever the disk does. */
    private void seeResult(String now) throws IOException {
        var recommendation = Http.JSON.readTree(now).path("recommendation").toString();
        if (result.isEmpty()) {
            result = recommendation;
        }
        if (!recommendation.equals(result)) {
            problems.add("another result of the same answers");
        }
    }

    /** What has come of it, every interview being read once more by this client. */
    Figures figures(Http reading) throws IOException, InterruptedException {
        int lost = 0;
        for (var told : interviews) {
            lost += told.settle(reading.read(told));
        }
        return new Figures(1, interviews.size(), acknowledged, lost, problems);
    }
}
