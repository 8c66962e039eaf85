package org.foramen.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.foramen.access.ClientAddress;
import org.foramen.access.HandoverCode;
import org.foramen.pack.Texts;
import org.foramen.print.Stylesheet;
import org.foramen.serving.Packs;
import org.foramen.store.StoreBusy;
import org.foramen.store.StoreUnavailable;

/** Where a code becomes a result: looking at the page does nothing, only its button uses the code up. */
@Path("/r")
public final class HandoverPageResource {

    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int RETRY_SECONDS = 2;

    private final Packs packs;
    private final HandoverPages pages;
    private final HandoverOpening opening;
    private final ClientAddress client;

    public HandoverPageResource(Packs packs, HandoverPages pages, HandoverOpening opening, ClientAddress client) {
        this.packs = packs;
        this.pages = pages;
        this.opening = opening;
        this.client = client;
    }

    @GET
    public Response type(@Context HttpHeaders headers) {
        var texts = texts(headers);
        return page(200, pages.typing(texts), texts.locale()).build();
    }

    @GET
    @Path("{handoverCode}")
    public Response look(@PathParam("handoverCode") String code, @Context HttpHeaders headers) {
        var texts = texts(headers);
        return HandoverCode.parse(code).map(one -> page(200, pages.opening(texts, one), texts.locale()))
                .orElseGet(() -> unknown(texts)).build();
    }

    @POST
    @Blocking
    public CompletionStage<Response> openTyped(byte[] form, @Context HttpHeaders headers) {
        return open(form == null ? Optional.empty() : TypedCode.in(form), texts(headers));
    }

    @POST
    @Path("{handoverCode}")
    @Blocking
    public CompletionStage<Response> open(@PathParam("handoverCode") String code, @Context HttpHeaders headers) {
        return open(HandoverCode.parse(code), texts(headers));
    }

    @GET
    @Path("style.css")
    public Response style() {
        return Response.ok(Stylesheet.TEXT, new MediaType("text", "css", "utf-8")).build();
    }

    private CompletionStage<Response> open(Optional<HandoverCode> code, Texts texts) {
        return code.map(one -> opening.open(one, client.now()).thenApply(outcome -> reply(outcome, texts).build())
                        .exceptionally(failure -> unavailable(failure, texts)))
                .orElseGet(() -> CompletableFuture.completedFuture(unknown(texts).build()));
    }

    private Response.ResponseBuilder reply(HandoverOpening.Outcome outcome, Texts texts) {
        if (outcome instanceof HandoverOpening.Outcome.Opened opened) {
            return page(200, opened.page(), opened.language());
        } else if (outcome instanceof HandoverOpening.Outcome.TooMany many) {
            return page(TOO_MANY_REQUESTS, pages.tooMany(texts, many.left()), texts.locale())
                    .header(HttpHeaders.RETRY_AFTER, many.left().toSeconds() + 1);
        }
        return unknown(texts);
    }

    private Response.ResponseBuilder unknown(Texts texts) {
        return page(404, pages.unknown(texts), texts.locale());
    }

    private Response unavailable(Throwable failure, Texts texts) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof StoreUnavailable || cause instanceof StoreBusy) {
            return page(503, pages.unavailable(texts), texts.locale()).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build();
        }
        throw new CompletionException(cause);
    }

    private Texts texts(HttpHeaders headers) {
        return packs.standard().in(Wanted.of(headers)).texts();
    }

    private static Response.ResponseBuilder page(int status, String html, String language) {
        return Response.status(status).entity(html).type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Content-Security-Policy", POLICY).header(HttpHeaders.CONTENT_LANGUAGE, language);
    }
}
