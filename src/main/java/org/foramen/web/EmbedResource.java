package org.foramen.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.foramen.access.AccessMode;
import org.foramen.serving.Packs;
import org.foramen.view.Json;

/** What another site needs to show the interview in its own page, and a page that does. */
@Path("/")
public final class EmbedResource {

    private final WebFiles files;
    private final Packs packs;
    private final AccessMode mode;
    private final Map<String, WebFile> partner;

    public EmbedResource(WebFiles files, Packs packs, AccessMode mode) {
        this.files = files;
        this.packs = packs;
        this.mode = mode;
        this.partner = Map.of("partner", files.partner(), "partner.js", files.partnerScript(), "partner.css", files.partnerStyle());
    }

    record Embedding(String version, String url, String integrity, String types, String snippet, List<String> csp) {
    }

    /** The newest version. */
    @GET
    @Path("embed.js")
    public Response newest(@Context HttpHeaders headers, @Context Request request) {
        return Sending.shared(files.embed(), Sending.MINUTES, headers, request).build();
    }

    /** One version, which never changes. */
    @GET
    @Path("embed/{version}/{file}")
    public Response version(@PathParam("version") String version, @PathParam("file") String file,
                            @Context HttpHeaders headers, @Context Request request) {
        return Sending.shared(files.embed(version, file).orElseThrow(NotFoundException::new), Sending.FOREVER, headers, request).build();
    }

    @GET
    @Path("embed.json")
    public Response embedding(@Context UriInfo uri) {
        var host = uri.getBaseUri().resolve("/").toString().replaceAll("/$", "");
        var folder = host + "/embed/" + WebFiles.VERSION + "/";
        var url = folder + "embed.js";
        var integrity = files.embed().integrity();
        var snippet = """
                <script type="module" src="%s" integrity="%s" crossorigin></script>
                <foramen-interview%s><a href="%s/">%s</a></foramen-interview>""".formatted(url, integrity,
                mode == AccessMode.KEYS ? " key=\"pk_…\"" : "", host, name());
        return Response.ok(Json.bytes(new Embedding(WebFiles.VERSION, url, integrity, folder + "embed.d.ts", snippet,
                List.of("script-src " + host, "frame-src " + host))), MediaType.APPLICATION_JSON_TYPE)
                .header("Access-Control-Allow-Origin", "*").build();
    }

    /** What stands where no script runs, and what a screen reader calls the frame. */
    private String name() {
        return packs.standard().in(packs.standard().pack().defaultLocale()).texts().ui("app_name")
                .replace("&", "&amp;").replace("<", "&lt;");
    }

    /** A page as strict, and with styles as hostile, as a partner's may be. */
    @GET
    @Path("demo/{file}")
    public Response demo(@PathParam("file") String file, @Context HttpHeaders headers, @Context Request request) {
        if (!partner.containsKey(file)) {
            throw new NotFoundException();
        }
        return Sending.file(partner.get(file), Sending.CHECKED, headers, request)
                .header("Content-Security-Policy", Policy.PARTNER).build();
    }
}
