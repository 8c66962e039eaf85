package org.foramen.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.foramen.access.ClientAddress;
import org.foramen.api.request.Accepted;
import org.foramen.api.request.Body;
import org.foramen.print.Document;
import org.foramen.print.PlainText;
import org.foramen.print.Recall;
import org.foramen.print.ResultPage;
import org.foramen.print.Stylesheet;
import org.foramen.store.Seal;
import org.foramen.view.BecauseView;
import org.foramen.view.DeskView;
import org.foramen.view.Json;

/** Where the desk of a clinic fetches a finished interview, once, with the code that the person shows. */
@Path("/v1/handovers")
public final class HandoversResource {

    private final DeskAdmission admission;
    private final Desk desk;
    private final ClientAddress address;
    private final ResultPage page;

    public HandoversResource(DeskAdmission admission, Desk desk, ClientAddress address, ResultPage page) {
        this.admission = admission;
        this.desk = desk;
        this.address = address;
        this.page = page;
    }

    @POST
    @Blocking
    public CompletionStage<Response> fetch(byte[] bytes, @Context HttpHeaders headers) {
        var device = admission.device(headers);
        var type = Accepted.among(headers, MediaType.APPLICATION_JSON_TYPE, Formats.TEXT, Formats.HTML);
        var code = Body.of(bytes, "code").requiredText("code");
        return desk.open(code, device, address.now()).thenApply(opened -> reply(opened, opened.stored().seal().orElseThrow(), type)
                .header(HttpHeaders.CONTENT_LANGUAGE, opened.spoken().locale()).build());
    }

    private Response.ResponseBuilder reply(Opened opened, Seal seal, MediaType type) {
        if (type.equals(Formats.HTML)) {
            return Response.ok(page.whole(opened.toPrint(seal.canonical()), opened.stored().origin().reference()), Formats.utf8(type))
                    .header("Content-Security-Policy", Stylesheet.POLICY);
        } else if (type.equals(Formats.TEXT)) {
            return Response.ok(text(opened, seal), Formats.utf8(type));
        }
        return Replies.json(new DeskView(opened.stored().origin().reference(), seal.at(), opened.recall().map(Recall::text), seal.locale(), opened.pack().ref(),
                new String(seal.canonical(), StandardCharsets.UTF_8), answers(opened)));
    }

    private static String text(Opened opened, Seal seal) {
        var texts = opened.spoken().texts();
        var at = seal.at().truncatedTo(ChronoUnit.SECONDS).toString();
        var named = opened.stored().origin().reference().map(reference -> at + "; " + reference).orElse(at);
        return PlainText.of(Document.of(Json.recommendation(seal.canonical()), opened.pack().pack().protocol().consultations(), texts,
                Optional.of(named), opened.recall()).with(answers(opened), texts));
    }

    /** In words; an answer that does not count is none. */
    private static List<BecauseView> answers(Opened opened) {
        var counted = opened.pack().counted(opened.answers());
        return counted.linkIds().stream().map(linkId -> opened.spoken().because(linkId, counted)).toList();
    }
}
