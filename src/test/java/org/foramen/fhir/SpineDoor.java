package org.foramen.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.foramen.fhir.form.Forms;
import org.foramen.fhir.resource.Bundle;
import org.foramen.fhir.response.ResponseReader;
import org.foramen.fhir.response.Responses;
import org.foramen.metrics.Counters;
import org.foramen.pack.PackSource;
import org.foramen.questionnaire.Answers;
import org.foramen.serving.Packs;
import org.foramen.serving.ServedPack;
import org.foramen.spine.Spine;

/** The FHIR door to the spine pack as it stands in the tree, without HTTP. */
public final class SpineDoor {

    public static final Base BASE = new Base("https://foramen.example/fhir");
    public static final List<String> LANGUAGES = List.of("en", "es", "ar");

    private static final SpineDoor INSTANCE = new SpineDoor();

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-25T05:00:00Z"), ZoneOffset.UTC);
    private final ServedPack pack = read();
    private final ResponseReader reader = new ResponseReader(new Packs(List.of(pack), hash -> pack));
    private final Forms forms = new Forms();
    private final Responses responses = new Responses(clock);
    private final Completion completion = new Completion(clock);
    private final NextQuestion nextQuestion = new NextQuestion(forms, responses, new Counters(new SimpleMeterRegistry()), clock);
    private final Extraction extraction = new Extraction(responses, UUID::randomUUID);

    private SpineDoor() {
    }

    public static SpineDoor open() {
        return INSTANCE;
    }

    private static ServedPack read() {
        try {
            return ServedPack.of(PackSource.of(Spine.FOLDER), LocalDate.of(2026, 11, 25), System::nanoTime);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ServedPack pack() {
        return pack;
    }

    public ObjectNode plain(String language) {
        return FhirJson.tree(forms.plain(pack, pack.in(language), BASE));
    }

    public ObjectNode adaptive(String language) {
        return FhirJson.tree(forms.adaptive(pack, pack.in(language), BASE));
    }

    /** The adaptive form of somebody who was asked everything. */
    public ObjectNode askedAll(String language) {
        return FhirJson.tree(forms.contained(pack, pack.in(language), BASE, pack.pack().protocol().questionnaire().items(), List.of()));
    }

    /** As a reply to a search for all forms. */
    public ObjectNode found(String language) {
        var all = List.of(forms.plain(pack, pack.in(language), BASE), forms.adaptive(pack, pack.in(language), BASE));
        return FhirJson.tree(Bundle.found(BASE.url() + "/Questionnaire", all.stream().map(form -> Bundle.match(form.url().orElseThrow(), form)).toList()));
    }

    public ObjectNode capabilities() {
        return FhirJson.tree(new Capabilities("1.0.0", LocalDate.of(2026, 11, 25)).of(BASE));
    }

    /** Every round until somebody has their outcome. */
    public List<ObjectNode> walk(Answers person, String language) {
        var filler = new FormFiller(person);
        var rounds = new ArrayList<ObjectNode>();
        var round = next(FormFiller.begun(BASE.form("spine" + Base.ADAPTIVE), language));
        for (rounds.add(round); round.path("status").asText().equals("in-progress"); rounds.add(round)) {
            round = next(filler.filled(round.path("contained").path(0), round));
            if (rounds.size() > pack.pack().protocol().questionnaire().items().size()) {
                throw new AssertionError("something is asked for ever: " + round.path("contained").findValuesAsText("linkId"));
            }
        }
        return rounds;
    }

    public ObjectNode next(ObjectNode response) {
        var submitted = reader.read(response, BASE);
        return nextQuestion.after(submitted, pack.in(response.path("language").asText()), BASE);
    }

    /** The transaction that a response comes to. */
    public ObjectNode extracted(ObjectNode response) {
        return FhirJson.tree(extraction.of(completed(response), BASE, response));
    }

    /** The response that is kept. */
    public ObjectNode record(ObjectNode response) {
        return responses.record(completed(response), BASE, response);
    }

    private Completed completed(ObjectNode response) {
        return completion.of(reader.read(response, BASE), pack.in(response.path("language").asText()));
    }

    public static String text(JsonNode resource) {
        return new String(FhirJson.bytes(resource), StandardCharsets.UTF_8);
    }
}
