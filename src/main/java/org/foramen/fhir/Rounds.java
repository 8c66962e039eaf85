package org.foramen.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.foramen.fhir.response.ResponseReader;

/** Takes the rounds of adaptive forms, in either of the two bodies that clients send. */
public final class Rounds {

    private final ResponseReader reader;
    private final NextQuestion nextQuestion;
    private final Records records;

    public Rounds(ResponseReader reader, NextQuestion nextQuestion, Records records) {
        this.reader = reader;
        this.nextQuestion = nextQuestion;
        this.records = records;
    }

    /** The reply is a bare QuestionnaireResponse: that is what clients read. */
    Response next(Optional<byte[]> body, Call call) {
        records.admit();
        var response = Enclosed.response(FhirJson.object(body));
        var submitted = reader.read(response, call.base());
        var spoken = submitted.pack().in(call.languages(language(response)));
        return Call.reply(nextQuestion.after(submitted, spoken, call.base()), spoken.locale()).build();
    }

    /** A response without a language goes on in that of its form. */
    private static ObjectNode language(ObjectNode response) {
        return !response.has("language") && response.path("contained").path(0) instanceof ObjectNode form ? form : response;
    }
}
