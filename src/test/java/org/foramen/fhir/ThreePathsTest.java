package org.foramen.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.foramen.fhir.form.Forms;
import org.foramen.fhir.form.Vocabulary;
import org.foramen.fhir.response.ResponseReader;
import org.foramen.fhir.response.Responses;
import org.foramen.interview.Step;
import org.foramen.metrics.Counters;
import org.foramen.pack.PackSource;
import org.foramen.questionnaire.Answers;
import org.foramen.serving.Packs;
import org.foramen.serving.ServedPack;
import org.foramen.view.RecommendationView;
import org.junit.jupiter.api.Test;

/** Whoever fills in the whole form, or is asked one by one, or is asked by the REST API, is sent to the same place. */
class ThreePathsTest {

    private static final int PEOPLE = Integer.getInteger("foramen.people", 10_000);

    private final Clock clock = Clock.systemUTC();
    private final ServedPack pack = spine();
    private final Packs packs = new Packs(List.of(pack), hash -> pack);
    private final Base base = new Base("https://host.example/fhir");
    private final Vocabulary words = new Vocabulary(base, pack.pack().id());
    private final Forms forms = new Forms();
    private final ResponseReader reader = new ResponseReader(packs);
    private final Completion completion = new Completion(clock);
    private final NextQuestion nextQuestion = new NextQuestion(forms, new Responses(clock), new Counters(new SimpleMeterRegistry()), clock);
    private final RandomPeople people = new RandomPeople(pack.pack().protocol().questionnaire(), 20261125);

    private static ServedPack spine() {
        try {
            return ServedPack.of(PackSource.of(Path.of("rules/spine")), LocalDate.now(), System::nanoTime);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test void the_three_ways_of_asking_come_to_the_same_and_the_same_answers_to_the_same_words() {
        var form = forms.plain(pack, pack.in("en"), base);
        for (int i = 0; i < PEOPLE; i++) {
            var person = people.next();
            var whole = new FormClient(pack, words, person).fillIn(form);
            var walked = new AdaptiveClient(pack, words, person).walk(this::next);
            var asked = finished(walk(person));
            assertThat(outcome(whole).consultation()).as("person %d", i).isEqualTo(asked.consultation());
            assertThat(outcome(walked)).as("person %d, one by one", i).isEqualTo(asked);
            var same = reader.read(whole, base).answers();
            assertThat(outcome(whole)).as("person %d, all at once", i)
                    .isEqualTo(finished(pack.interview().skippingTheRest(same).answers()));
        }
    }

    @Test void no_question_that_applies_is_hidden_by_the_whole_form() {
        var form = forms.plain(pack, pack.in("en"), base);
        for (int i = 0; i < PEOPLE; i++) {
            var person = people.next();
            var client = new FormClient(pack, words, person);
            client.fillIn(form);
            var counted = pack.counted(person).linkIds();
            assertThat(client.shown()).as("person %d", i).containsAll(counted);
        }
    }

    private ObjectNode next(ObjectNode response) {
        return nextQuestion.after(reader.read(response, base), pack.in("en"), base);
    }

    private RecommendationView outcome(ObjectNode response) {
        return completion.of(reader.read(response, base), pack.in("en")).outcome();
    }

    private Answers walk(Answers person) {
        var answers = Answers.NONE;
        var step = pack.interview().next(answers);
        while (step instanceof Step.Ask ask) {
            for (var item : ask.items()) {
                answers = answers.with(item.linkId(), person.to(item.linkId()).orElseThrow());
            }
            step = pack.interview().next(answers);
        }
        return answers;
    }

    private RecommendationView finished(Answers answers) {
        return pack.in("en").recommendation(((Step.Finished) pack.interview().next(answers)).recommendation(), answers, LocalDate.now(clock));
    }
}
