package org.foramen.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.foramen.fhir.form.Forms;
import org.foramen.fhir.form.OutcomeItems;
import org.foramen.fhir.resource.QuestionnaireItem;
import org.foramen.fhir.response.Responses;
import org.foramen.fhir.response.Submitted;
import org.foramen.interview.Step;
import org.foramen.metrics.Counters;
import org.foramen.metrics.Door;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Item;
import org.foramen.view.SpokenPack;

/** SDC's {@code $next-question}: what to ask after some answers, or the outcome. Nothing is kept. */
public final class NextQuestion {

    private final Forms forms;
    private final Responses responses;
    private final Counters counters;
    private final Clock clock;

    public NextQuestion(Forms forms, Responses responses, Counters counters, Clock clock) {
        this.forms = forms;
        this.responses = responses;
        this.counters = counters;
        this.clock = clock;
    }

    ObjectNode after(Submitted submitted, SpokenPack spoken, Base base) {
        if (!submitted.adaptive()) {
            throw Refusal.of(422, "not-supported", "This form has all its questions. The one that asks them one by one is "
                    + submitted.pack().pack().id() + Base.ADAPTIVE + ".");
        }
        var step = submitted.pack().interview().next(submitted.answers());
        // What does not apply any more leaves the form, and would be asked again if it did.
        var answered = items(submitted, submitted.answers(), step.parked());
        return step.fold(ask -> round(submitted, spoken, base, answered, ask.items(), List.of()),
                finished -> round(submitted, spoken, base, answered, List.of(), outcome(submitted, finished, spoken)));
    }

    private static List<Item> items(Submitted submitted, Answers answers, List<String> parked) {
        var left = Set.copyOf(parked);
        return submitted.pack().pack().protocol().questionnaire().items().stream()
                .filter(item -> answers.has(item.linkId()) && !left.contains(item.linkId())).toList();
    }

    private ObjectNode round(Submitted submitted, SpokenPack spoken, Base base, List<Item> answered, List<Item> open, List<QuestionnaireItem> outcome) {
        var asked = Stream.concat(answered.stream(), open.stream()).toList();
        var contained = forms.contained(submitted.pack(), spoken, base, asked, outcome);
        return responses.round(submitted, spoken, base, contained, answered, open.isEmpty());
    }

    private List<QuestionnaireItem> outcome(Submitted submitted, Step.Finished finished, SpokenPack spoken) {
        counters.result(Door.FHIR, finished.recommendation().outcome());
        var view = spoken.recommendation(finished.recommendation(), submitted.answers(), LocalDate.now(clock));
        return List.of(OutcomeItems.told(view, spoken.texts()));
    }
}
