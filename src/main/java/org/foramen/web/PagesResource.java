package org.foramen.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.foramen.access.CurrentClient;
import org.foramen.store.Client;

/** One interview page in three places: its own, a kiosk, and a frame in another site's page. */
@Path("/")
public final class PagesResource {

    private final Pages pages;
    private final WebFiles files;
    private final Policy policy;
    private final PageKey own;
    private final CurrentClient current;

    public PagesResource(Pages pages, WebFiles files, Policy policy, PageKey own, CurrentClient current) {
        this.pages = pages;
        this.files = files;
        this.policy = policy;
        this.own = own;
        this.current = current;
    }

    @GET
    public Response page(@QueryParam("locale") Optional<String> locale, @Context HttpHeaders headers) {
        return page("page", Policy.UNFRAMED, own.text(), locale, headers).header("X-Frame-Options", "DENY").build();
    }

    /** Its key is a secret: it stands behind the mark of the address, and so never comes here. */
    @GET
    @Path("kiosk")
    public Response kiosk(@QueryParam("locale") Optional<String> locale, @Context HttpHeaders headers) {
        return page("kiosk", Policy.UNFRAMED, Optional.empty(), locale, headers).header("X-Frame-Options", "DENY").build();
    }

    @GET
    @Path("embed")
    public Response embed(@QueryParam("key") Optional<String> key, @QueryParam("locale") Optional<String> locale,
                          @Context HttpHeaders headers) {
        // The guard has looked whose key it is, and refused one that counts no more.
        var partner = key.flatMap(given -> current.now()).filter(Client::isPartner);
        return page("embed", partner.map(Policy::framedBy).orElseGet(policy::framed), partner.isPresent() ? key : own.text(), locale, headers).build();
    }

    private Response.ResponseBuilder page(String kind, String policy, Optional<String> key, Optional<String> locale, HttpHeaders headers) {
        return Response.ok(pages.page(kind, key, Wanted.of(locale, headers)), MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Content-Security-Policy", policy);
    }

    @GET
    @Path("page.js")
    public Response script(@Context HttpHeaders headers, @Context Request request) {
        return Sending.file(files.script(), Sending.CHECKED, headers, request).build();
    }

    @GET
    @Path("page.css")
    public Response style(@Context HttpHeaders headers, @Context Request request) {
        return Sending.file(files.style(), Sending.CHECKED, headers, request).build();
    }

    @GET
    @Path("kiosk.css")
    public Response kioskStyle(@Context HttpHeaders headers, @Context Request request) {
        return Sending.file(files.kioskStyle(), Sending.CHECKED, headers, request).build();
    }

    @GET
    @Path("page.svg")
    public Response icon(@Context HttpHeaders headers, @Context Request request) {
        return Sending.file(files.icon(), Sending.CHECKED, headers, request).build();
    }
}
