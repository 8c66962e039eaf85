package org.foramen.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.foramen.access.HandoverCode;
import org.foramen.access.HandoverCodes;
import org.foramen.api.request.Accepted;
import org.foramen.api.request.Bearer;
import org.foramen.api.request.Languages;
import org.foramen.print.QrSymbol;
import org.foramen.print.ResultPage;
import org.foramen.print.Stylesheet;

/** Codes with which a person takes the result along, to a phone or to the desk. */
@Path("/v1/interviews/{id}/handover")
public final class HandoverResource {

    private final Interviews interviews;
    private final HandoverCodes codes;
    private final PublicUrl publicUrl;
    private final ResultPage page;

    public HandoverResource(Interviews interviews, HandoverCodes codes, PublicUrl publicUrl, ResultPage page) {
        this.interviews = interviews;
        this.codes = codes;
        this.publicUrl = publicUrl;
        this.page = page;
    }

    /** Where people reach the service, if that is not where the requests say. */
    public record PublicUrl(Optional<URI> configured) {

        String page(UriInfo asked, String code) {
            return configured.orElseGet(asked::getBaseUri).toString().replaceAll("/+$", "") + "/r/" + code;
        }
    }

    record HandoverView(String code, String url, Instant expiresAt, QrSymbol qr) {
    }

    @POST
    @Blocking
    public CompletionStage<Response> handOver(@PathParam("id") String id, @QueryParam("locale") Optional<String> locale,
                                              @Context HttpHeaders headers, @Context UriInfo uri) {
        var credentials = Bearer.credentials(id, headers);
        var type = Accepted.among(headers, MediaType.APPLICATION_JSON_TYPE, Formats.HTML);
        var code = codes.create();
        var url = publicUrl.page(uri, code.reveal());
        return interviews.handOver(credentials, codes.hash(code), Languages.of(locale, headers))
                .thenApply(coded -> (type.equals(Formats.HTML) ? paper(coded, code, url) : json(coded, code, url))
                        .status(Response.Status.CREATED).header(HttpHeaders.CONTENT_LANGUAGE, coded.opened().spoken().locale()).build());
    }

    private static Response.ResponseBuilder json(Interviews.Coded coded, HandoverCode code, String url) {
        return Replies.json(new HandoverView(code.reveal(), url, coded.expires(), QrSymbol.of(url)));
    }

    /** The result to be printed, with the code on it. */
    private Response.ResponseBuilder paper(Interviews.Coded coded, HandoverCode code, String url) {
        var opened = coded.opened();
        var print = opened.toPrint(opened.sealed().orElseThrow());
        return Response.ok(page.whole(print, code.reveal(), QrSymbol.of(url)), Formats.utf8(Formats.HTML))
                .header("Content-Security-Policy", Stylesheet.POLICY);
    }
}
