package org.foramen.fhir.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.foramen.fhir.Base;
import org.foramen.fhir.Completed;
import org.foramen.fhir.FhirJson;
import org.foramen.fhir.Records;
import org.foramen.fhir.form.OutcomeItems;
import org.foramen.fhir.form.Vocabulary;
import org.foramen.fhir.resource.Meta;
import org.foramen.fhir.resource.Questionnaire;
import org.foramen.fhir.resource.ResponseItem;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Item;
import org.foramen.serving.ServedPack;
import org.foramen.view.RecommendationView;
import org.foramen.view.SpokenPack;

/** Writes responses: with the form so far for the next round, or for the record. */
public final class Responses {

    private static final String PROFILE = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaireresponse";
    /** What is a client's own, and comes back as it was; nothing here looks at it. */
    private static final List<String> CLIENTS_OWN =
            List.of("id", "extension", "identifier", "basedOn", "partOf", "subject", "encounter", "author", "source");

    private static final String FIRST_DAY = "0001-01-01";
    private static final Pattern DATE_TIME = Pattern.compile(
            "[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2}))?)?)?");

    private final Clock clock;

    public Responses(Clock clock) {
        this.clock = clock;
    }

    /** A round of the adaptive form: what was asked so far, and what is asked next. */
    public ObjectNode round(Submitted submitted, SpokenPack spoken, Base base, Questionnaire contained, List<Item> answered, boolean completed) {
        var items = new CodedAnswers(new Vocabulary(base, submitted.pack().pack().id()), spoken.texts());
        var response = begun(submitted.resource(), PROFILE + "-adapt", spoken.locale());
        response.putArray("contained").add(FhirJson.tree(contained));
        response.put("questionnaire", "#" + contained.id());
        return filled(response, completed, authored(submitted.resource()),
                answered.stream().map(item -> items.adaptive(item, submitted.answers())).toList());
    }

    /** The response to keep: in the terms of the whole form, whichever way it was asked, with the outcome. */
    public ObjectNode record(Completed completed, Base base, ObjectNode own) {
        return record(completed.pack(), completed.spoken(), base, completed.answers(), Optional.of(completed.outcome()), own);
    }

    /** A response that is kept; without an outcome it is still in progress. */
    public ObjectNode record(Records.Found found, Base base, String id) {
        var own = JsonNodeFactory.instance.objectNode().put("id", id).put("authored", found.authored().truncatedTo(ChronoUnit.SECONDS).toString());
        return record(found.pack(), found.spoken(), base, found.answers(), found.outcome(), own);
    }

    private ObjectNode record(ServedPack pack, SpokenPack spoken, Base base, Answers given, Optional<RecommendationView> outcome, ObjectNode own) {
        var answers = pack.counted(given);
        var words = new Vocabulary(base, pack.pack().id());
        var items = new CodedAnswers(words, spoken.texts());
        var response = begun(own, PROFILE, spoken.locale());
        response.put("questionnaire", base.form(Base.id(pack.pack().id())) + "|" + pack.pack().version());
        var groups = new ArrayList<ResponseItem>();
        pack.pack().protocol().questionnaire().items().stream()
                .collect(Collectors.groupingBy(Item::section, LinkedHashMap::new, Collectors.toList()))
                .forEach((section, asked) -> groups.add(new ResponseItem("section." + section, spoken.texts().section(section), List.of(),
                        asked.stream().flatMap(item -> items.plain(item, answers).stream()).toList())));
        groups.removeIf(group -> group.item().isEmpty());
        outcome.map(view -> OutcomeItems.answered(view, spoken.texts(), words)).ifPresent(groups::add);
        return filled(response, outcome.isPresent(), authored(own), groups);
    }

    private static ObjectNode begun(ObjectNode own, String profile, String locale) {
        var response = JsonNodeFactory.instance.objectNode().put("resourceType", "QuestionnaireResponse");
        response.set("meta", FhirJson.tree(Meta.of(profile)));
        response.put("language", locale);
        CLIENTS_OWN.stream().filter(name -> !own.path(name).isNull() && !own.path(name).isMissingNode()).forEach(name -> response.set(name, own.get(name)));
        return response;
    }

    private static ObjectNode filled(ObjectNode response, boolean completed, String authored, List<ResponseItem> items) {
        response.put("status", completed ? "completed" : "in-progress").put("authored", authored);
        var array = response.putArray("item");
        items.forEach(item -> array.add(FhirJson.tree(item)));
        return items.isEmpty() ? response.without("item") : response;
    }

    /** As the client said, or now. */
    private String authored(JsonNode own) {
        return FhirJson.text(own, "authored").filter(Responses::isDateTime)
                .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** R4, section 2.24.0.1: a year, a month, a day, or a moment with its seconds and its zone; and there has to be such a day. */
    private static boolean isDateTime(String text) {
        if (!DATE_TIME.matcher(text).matches()) {
            return false;
        }
        try {
            if (text.contains("T")) {
                OffsetDateTime.parse(text);
            } else {
                LocalDate.parse(text + FIRST_DAY.substring(text.length()));
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
