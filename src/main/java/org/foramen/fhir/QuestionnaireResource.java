package org.foramen.fhir;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.stream.Stream;
import org.foramen.fhir.form.Forms;
import org.foramen.fhir.resource.Bundle;
import org.foramen.fhir.resource.Questionnaire;
import org.foramen.serving.Packs;
import org.foramen.serving.ServedPack;

/** The forms: read, searched, and asked one by one. */
@Path("/fhir/Questionnaire")
public final class QuestionnaireResource {

    private final Packs packs;
    private final Forms forms;
    private final Rounds rounds;
    private final PublicUrl publicUrl;

    public QuestionnaireResource(Packs packs, Forms forms, Rounds rounds, PublicUrl publicUrl) {
        this.packs = packs;
        this.forms = forms;
        this.rounds = rounds;
        this.publicUrl = publicUrl;
    }

    @GET
    public Response search(@Context UriInfo uri, @Context HttpHeaders headers) {
        var call = Call.of(uri, headers, publicUrl);
        var search = FormSearch.of(uri.getQueryParameters());
        var found = packs.installed().stream().flatMap(pack -> all(pack, call)).filter(search::matches)
                .map(form -> Bundle.match(form.url().orElseThrow(), form)).toList();
        return Call.reply(Bundle.found(call.base().form("").replaceAll("/$", "") + search.query(), found)).build();
    }

    private Stream<Questionnaire> all(ServedPack pack, Call call) {
        var spoken = pack.in(call.languages());
        return Stream.of(forms.plain(pack, spoken, call.base()), forms.adaptive(pack, spoken, call.base()));
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        var call = Call.of(uri, headers, publicUrl);
        var form = packs.installed().stream().flatMap(pack -> all(pack, call)).filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> Refusal.of(404, "not-found", "No form has this id. GET /fhir/Questionnaire lists them."));
        return Call.reply(form, form.language().orElseThrow()).build();
    }

    @POST
    @Path("$next-question")
    @NonBlocking
    public Response nextQuestion(byte[] body, @Context UriInfo uri, @Context HttpHeaders headers) {
        return rounds.next(Optional.ofNullable(body), Call.of(uri, headers, publicUrl));
    }
}
