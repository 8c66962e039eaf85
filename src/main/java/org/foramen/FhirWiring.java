package org.foramen;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.Config;
import org.foramen.api.Admission;
import org.foramen.api.Beginnings;
import org.foramen.api.Deposits;
import org.foramen.api.HandoverResource;
import org.foramen.api.Interviews;
import org.foramen.api.Journal;
import org.foramen.fhir.Capabilities;
import org.foramen.fhir.Completion;
import org.foramen.fhir.Extraction;
import org.foramen.fhir.NextQuestion;
import org.foramen.fhir.PublicUrl;
import org.foramen.fhir.Records;
import org.foramen.fhir.Rounds;
import org.foramen.fhir.cds.PatientView;
import org.foramen.fhir.form.Forms;
import org.foramen.fhir.response.ResponseReader;
import org.foramen.fhir.response.Responses;
import org.foramen.metrics.Counters;
import org.foramen.questionnaire.Answers;
import org.foramen.serving.Packs;
import org.foramen.serving.ServedPack;
import org.foramen.store.Seal;
import org.foramen.view.Json;

/** Where the container meets the FHIR door, and that door what it has in common with the others. */
@Singleton
public final class FhirWiring {

    /** When what the FHIR door can do last changed. */
    private static final LocalDate CHANGED = LocalDate.of(2026, 11, 25);

    @Produces @Singleton PublicUrl fhirUrl(HandoverResource.PublicUrl url) {
        return new PublicUrl(url.configured());
    }

    @Produces @Singleton Capabilities capabilities(Config config) {
        return new Capabilities(config.getValue("quarkus.application.version", String.class), CHANGED);
    }

    @Produces @Singleton Forms forms() {
        return new Forms();
    }

    @Produces @Singleton ResponseReader responseReader(Packs packs) {
        return new ResponseReader(packs);
    }

    @Produces @Singleton Responses responses(Clock clock) {
        return new Responses(clock);
    }

    @Produces @Singleton Completion completion(Clock clock) {
        return new Completion(clock);
    }

    @Produces @Singleton Extraction extraction(Responses responses) {
        return new Extraction(responses, UUID::randomUUID);
    }

    @Produces @Singleton NextQuestion nextQuestion(Forms forms, Responses responses, Counters counters, Clock clock) {
        return new NextQuestion(forms, responses, counters, clock);
    }

    @Produces @Singleton Rounds rounds(ResponseReader reader, NextQuestion nextQuestion, Records records) {
        return new Rounds(reader, nextQuestion, records);
    }

    @Produces @Singleton PatientView patientView(ResponseReader reader, Completion completion, Clock clock) {
        return new PatientView(reader, completion, clock, UUID::randomUUID);
    }

    @Produces @Singleton Records records(Beginnings beginnings, Interviews interviews, Admission admission, Journal journal) {
        return new Kept(new Deposits(beginnings, interviews, admission, journal));
    }

    /** Doors do not know each other, so they meet here. */
    private record Kept(Deposits deposits) implements Records {

        @Override
        public void admit() {
            deposits.admit();
        }

        @Override
        public CompletionStage<Records.Kept> keep(ServedPack pack, String locale, Answers answers) {
            return deposits.keep(pack, locale, answers).thenApply(one -> new Records.Kept(one.id(), one.token(), one.sealedAt()));
        }

        @Override
        public Found open(String id, HttpHeaders headers) {
            var opened = deposits.open(id, headers);
            return new Found(opened.pack(), opened.spoken(), opened.answers(), opened.sealed().map(Seal::canonical).map(Json::recommendation),
                    opened.sealed().map(Seal::at).orElse(opened.begun()));
        }
    }
}
