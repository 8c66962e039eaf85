package org.foramen.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.foramen.api.request.Accepted;
import org.foramen.api.request.Bearer;
import org.foramen.api.request.Languages;
import org.foramen.api.request.Revision;
import org.foramen.audit.Event;
import org.foramen.print.Document;
import org.foramen.print.Markdown;
import org.foramen.print.PlainText;
import org.foramen.print.Recall;
import org.foramen.print.ResultPage;
import org.foramen.print.Stylesheet;
import org.foramen.view.Actions;
import org.foramen.view.Json;
import org.foramen.view.ResultView;

/** The result of a kept interview: to be read any number of times, and frozen once. */
@Path("/v1/interviews/{id}")
public final class ResultResource {

    private final Interviews interviews;
    private final Steps steps;
    private final ResultPage page;
    private final Journal journal;

    public ResultResource(Interviews interviews, Steps steps, ResultPage page, Journal journal) {
        this.interviews = interviews;
        this.steps = steps;
        this.page = page;
        this.journal = journal;
    }

    @GET
    @Path("result")
    public Response result(@PathParam("id") String id, @QueryParam("locale") Optional<String> locale,
                           @Context HttpHeaders headers) {
        var credentials = Bearer.credentials(id, headers);
        var type = Accepted.among(headers, MediaType.APPLICATION_JSON_TYPE, Formats.TEXT, Formats.MARKDOWN, Formats.HTML);
        var opened = interviews.open(credentials, Languages.of(locale, headers));
        var canonical = opened.sealed()
                .orElseGet(() -> steps.canonical(opened.pack(), opened.spoken(), opened.answers()));
        journal.trail().note(Event.RESULT_READ, opened.stored().id());
        var response = type.equals(MediaType.APPLICATION_JSON_TYPE) ? json(opened, canonical) : print(opened, canonical, type);
        return response.header(HttpHeaders.CONTENT_LANGUAGE, opened.spoken().locale())
                .header(HttpHeaders.ETAG, opened.tag(Formats.name(type))).build();
    }

    private static Response.ResponseBuilder json(Opened opened, byte[] canonical) {
        var actions = Actions.ofInterview(opened.stored().id(), true, opened.stored().isSealed());
        actions.remove("result");
        return Replies.json(new ResultView(opened.stored().origin().reference(), new String(canonical, StandardCharsets.UTF_8), opened.spoken().locale(),
                InterviewViews.sealedAt(opened), opened.recall().map(Recall::text), actions));
    }

    private Response.ResponseBuilder print(Opened opened, byte[] canonical, MediaType type) {
        if (type.equals(Formats.HTML)) {
            return Response.ok(page.whole(opened.toPrint(canonical)), Formats.utf8(type))
                    .header("Content-Security-Policy", Stylesheet.POLICY);
        }
        var sealed = InterviewViews.sealedAt(opened).map(at -> at.truncatedTo(ChronoUnit.SECONDS)).map(Instant::toString);
        var document = Document.of(Json.recommendation(canonical), opened.pack().pack().protocol().consultations(), opened.spoken().texts(), sealed,
                opened.recall());
        return Response.ok(type.equals(Formats.MARKDOWN) ? Markdown.of(document) : PlainText.of(document), Formats.utf8(type));
    }

    @POST
    @Path("seal")
    @Blocking
    public CompletionStage<Response> seal(@PathParam("id") String id, @QueryParam("locale") Optional<String> locale,
                                          @Context HttpHeaders headers) {
        var credentials = Bearer.credentials(id, headers);
        Accepted.among(headers, MediaType.APPLICATION_JSON_TYPE);
        return interviews.seal(credentials, Revision.expected(headers), Languages.of(locale, headers))
                .thenApply(Replies::interview);
    }
}
