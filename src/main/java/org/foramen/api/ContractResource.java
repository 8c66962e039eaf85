package org.foramen.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.foramen.api.request.Accepted;

/** The contract, as it was written, and Swagger UI to read it in; nothing is fetched from elsewhere. */
@Path("/")
public final class ContractResource {

    /** Swagger UI sets styles from its script, which this allows, and draws its icons from data. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final MediaType SCRIPT = new MediaType("text", "javascript", "utf-8");
    private static final Map<String, MediaType> FILES = Map.of(
            "swagger-ui.css", new MediaType("text", "css", "utf-8"),
            "swagger-ui-bundle.js", SCRIPT,
            "docs.js", SCRIPT);

    @GET
    @Path("openapi.yaml")
    public Response contract(@Context HttpHeaders headers) {
        Accepted.among(headers, Formats.YAML);
        return Response.ok(resource("openapi/openapi.yaml"), Formats.utf8(Formats.YAML)).build();
    }

    @GET
    @Path("docs")
    public Response docs(@Context HttpHeaders headers) {
        Accepted.among(headers, Formats.HTML);
        return Response.ok(resource("docs/docs.html"), Formats.utf8(Formats.HTML))
                .header("Content-Security-Policy", POLICY).build();
    }

    @GET
    @Path("docs/{file}")
    public Response file(@PathParam("file") String file) {
        var type = FILES.get(file);
        if (type == null) {
            throw new NotFoundException();
        }
        return Response.ok(resource("docs/" + file), type).build();
    }

    private static byte[] resource(String name) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new NotFoundException();
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
