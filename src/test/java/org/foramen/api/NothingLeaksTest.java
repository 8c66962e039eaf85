package org.foramen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.Http.begin;
import static org.foramen.api.Http.http;
import static org.foramen.api.Http.json;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No answer, no token and no key in any log line, however detailed, nor in a problem. */
@QuarkusTest
class NothingLeaksTest {

    @Inject
    MadeClients clients;

    private static final String CANARY = "canary7391";

    private final Overheard overheard = new Overheard();

    @AfterEach void stop() {
        overheard.close();
    }

    @Test void no_answer_and_no_token_is_logged_or_sent_back_in_a_problem() {
        var key = "an-idempotency-key-of-length";
        var kept = begin(http().header("Idempotency-Key", key).post("/v1/interviews"));
        var replies = new ArrayList<String>();
        replies.add(kept.answer("sex", "\"" + CANARY + "\"").asString());
        replies.add(kept.answer("{\"fever\": \"" + CANARY + "\", \"regions\": [\"" + CANARY + "\"]}").asString());
        replies.add(kept.json("{\"value\": \"" + CANARY).put(kept.path() + "/answers/sex").asString());
        replies.add(kept.json("{\"value\": \"\\ud800" + CANARY + "\"}").put(kept.path() + "/answers/sex").asString());
        replies.add(json("{\"pack\": \"" + CANARY + "\", \"answers\": {}}").post("/v1/evaluations").asString());
        replies.add(json("{\"locale\": \"" + CANARY + "!\", \"answers\": {}}").post("/v1/evaluations").asString());
        replies.add(kept.json("{\"value\": 1}").header("If-Match", CANARY).put(kept.path() + "/answers/age").asString());
        replies.add(http().header("Authorization", "Bearer " + CANARY).get(kept.path()).asString());
        kept.emergency().seal();
        var code = kept.handOver().<String>path("code");
        http().get("/r/" + code);
        http().post("/r/" + code);
        http().post("/r/" + code);
        json("{}").post("/r/" + code);
        var desk = clients.device().key();
        json("{\"code\": \"" + code + "\"}").header("X-Client-Key", desk).post("/v1/handovers");
        replies.add(json("{\"code\": \"" + CANARY + "\"}").header("X-Client-Key", desk).post("/v1/handovers").asString());
        var fetched = kept.handOver().<String>path("code");
        json("{\"code\": \"" + fetched + "\"}").header("X-Client-Key", desk).post("/v1/handovers");
        kept.http().delete(kept.path());
        assertThat(replies).noneMatch(reply -> reply.contains(CANARY));
        assertThat(overheard.lines()).noneMatch(line -> line.contains(CANARY) || line.contains(kept.token()) || line.contains(key)
                || line.contains("saddle_numbness") || line.contains(desk) || line.contains(fetched) || line.contains(code) || line.contains(code.replace("-", "")));
    }

    @Test void the_listener_hears() {
        Overheard.OURS.info(CANARY);
        assertThat(overheard.lines()).anyMatch(line -> line.contains(CANARY));
    }
}
