package org.foramen.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.foramen.api.request.Accepted;
import org.foramen.api.request.Languages;
import org.foramen.print.Graph;
import org.foramen.serving.Packs;
import org.foramen.serving.ServedPack;
import org.foramen.view.EvidenceView;
import org.foramen.view.PackSummary;
import org.foramen.view.PackView;
import org.foramen.view.ProofView;
import org.foramen.view.QuestionsView;

/** What is installed: the questions, the rules, the evidence, and what was proved about them. */
@Path("/v1/packs")
public final class PacksResource {

    private final Packs packs;
    private final Clock clock;

    public PacksResource(Packs packs, Clock clock) {
        this.packs = packs;
        this.clock = clock;
    }

    record PackList(String locale, List<PackSummary> packs) {
    }

    @GET
    public Response all(@QueryParam("locale") Optional<String> locale, @Context HttpHeaders headers) {
        Accepted.among(headers, MediaType.APPLICATION_JSON_TYPE);
        var languages = Languages.of(locale, headers);
        var first = packs.standard().in(languages).locale();
        return Replies.json(new PackList(first, packs.installed().stream()
                .map(pack -> PackSummary.of(pack.pack(), pack.in(languages))).toList()), first).build();
    }

    @GET
    @Path("{packId}")
    public Response one(@PathParam("packId") String id, @QueryParam("locale") Optional<String> locale,
                        @Context HttpHeaders headers) {
        Accepted.among(headers, MediaType.APPLICATION_JSON_TYPE);
        var pack = pack(id);
        var spoken = pack.in(Languages.of(locale, headers));
        return Replies.json(PackView.of(pack.pack(), spoken, LocalDate.now(clock)), spoken.locale()).build();
    }

    @GET
    @Path("{packId}/questions")
    public Response questions(@PathParam("packId") String id, @QueryParam("locale") Optional<String> locale,
                              @Context HttpHeaders headers) {
        Accepted.among(headers, MediaType.APPLICATION_JSON_TYPE);
        var pack = pack(id);
        var spoken = pack.in(Languages.of(locale, headers));
        return Replies.json(QuestionsView.of(pack.pack(), spoken), spoken.locale()).build();
    }

    @GET
    @Path("{packId}/evidence")
    public Response evidence(@PathParam("packId") String id, @Context HttpHeaders headers) {
        Accepted.among(headers, MediaType.APPLICATION_JSON_TYPE);
        var pack = pack(id);
        return Replies.json(EvidenceView.of(pack.pack(), pack.ref())).build();
    }

    @GET
    @Path("{packId}/proof")
    public Response proof(@PathParam("packId") String id, @Context HttpHeaders headers) {
        Accepted.among(headers, MediaType.APPLICATION_JSON_TYPE);
        var pack = pack(id);
        return Replies.json(ProofView.of(pack.ref(), pack.proved().certificate())).build();
    }

    @GET
    @Path("{packId}/cases")
    public Response cases(@PathParam("packId") String id, @Context HttpHeaders headers) {
        Accepted.among(headers, MediaType.APPLICATION_JSON_TYPE);
        return Replies.json(pack(id).cases()).build();
    }

    @GET
    @Path("{packId}/graph")
    public Response graph(@PathParam("packId") String id, @Context HttpHeaders headers) {
        var type = Accepted.among(headers, Formats.TEXT, Formats.MERMAID, Formats.GRAPHVIZ);
        var graph = new Graph(pack(id).pack());
        return Response.ok(type.equals(Formats.GRAPHVIZ) ? graph.dot() : graph.mermaid(), Formats.utf8(type)).build();
    }

    private ServedPack pack(String id) {
        return packs.installed(id).orElseThrow(NotFoundException::new);
    }
}
