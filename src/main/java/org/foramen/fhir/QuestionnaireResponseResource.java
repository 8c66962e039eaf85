package org.foramen.fhir;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.foramen.fhir.response.ResponseReader;
import org.foramen.fhir.response.Responses;
import org.foramen.metrics.Counters;
import org.foramen.metrics.Door;

/** Responses: kept, read again with their token, and turned into what a record can hold. */
@Path("/fhir/QuestionnaireResponse")
public final class QuestionnaireResponseResource {

    private static final String TOKEN = "Foramen-Access-Token";

    private final ResponseReader reader;
    private final Completion completion;
    private final Responses responses;
    private final Extraction extraction;
    private final Records records;
    private final Counters counters;
    private final PublicUrl publicUrl;

    public QuestionnaireResponseResource(ResponseReader reader, Completion completion, Responses responses, Extraction extraction,
                                         Records records, Counters counters, PublicUrl publicUrl) {
        this.reader = reader;
        this.completion = completion;
        this.responses = responses;
        this.extraction = extraction;
        this.records = records;
        this.counters = counters;
        this.publicUrl = publicUrl;
    }

    @POST
    @Blocking
    public CompletionStage<Response> create(byte[] body, @Context UriInfo uri, @Context HttpHeaders headers) {
        var call = Call.of(uri, headers, publicUrl);
        records.admit();
        var sent = FhirJson.object(Optional.ofNullable(body));
        var completed = completed(sent, call);
        return records.keep(completed.pack(), completed.spoken().locale(), completed.answers()).thenApply(kept -> {
            var id = RecordId.of(kept.id());
            var record = responses.record(completed, call.base(), anonymous(sent));
            record.put("id", id);
            return Call.reply(record, completed.spoken().locale()).status(Response.Status.CREATED).header(TOKEN, kept.token())
                    .header(HttpHeaders.LOCATION, call.base().url() + "/QuestionnaireResponse/" + id).build();
        });
    }

    /** Nothing is kept of whom it is about, so nothing is said of it. */
    private static ObjectNode anonymous(ObjectNode sent) {
        var own = JsonNodeFactory.instance.objectNode();
        FhirJson.text(sent, "authored").ifPresent(at -> own.put("authored", at));
        return own;
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        var call = Call.of(uri, headers, publicUrl);
        var found = records.open(RecordId.interview(id), headers);
        return Call.reply(responses.record(found, call.base(), id), found.spoken().locale()).build();
    }

    @POST
    @Path("$extract")
    @Blocking
    public Response extract(byte[] body, @Context UriInfo uri, @Context HttpHeaders headers) {
        var call = Call.of(uri, headers, publicUrl);
        records.admit();
        var sent = Enclosed.response(FhirJson.object(Optional.ofNullable(body)));
        var completed = completed(sent, call);
        counters.result(Door.FHIR, completed.outcome().consultation().level(), completed.outcome().imaging().level());
        return Call.reply(extraction.of(completed, call.base(), sent)).build();
    }

    private Completed completed(ObjectNode sent, Call call) {
        var submitted = reader.read(sent, call.base());
        return completion.of(submitted, submitted.pack().in(call.languages(sent)));
    }

    /** Of a response that is kept, once it is sealed. */
    @POST
    @Path("{id}/$extract")
    @Blocking
    public Response extractKept(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        var call = Call.of(uri, headers, publicUrl);
        var found = records.open(RecordId.interview(id), headers);
        var outcome = found.outcome().orElseThrow(() -> Refusal.of(422, "incomplete",
                "This response is not completed. Answer what is open, and seal it: POST /v1/interviews/{id}/seal."));
        var own = JsonNodeFactory.instance.objectNode().put("authored", found.authored().toString());
        return Call.reply(extraction.of(new Completed(found.pack(), found.spoken(), found.answers(), outcome), call.base(), own)).build();
    }
}
