package org.foramen.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.foramen.view.OperationOutcome;

/** One call of a FHIR client: where it thinks this server is, and how it wants its reply. */
public final class Call {

    private static final List<String> JSON = List.of("json", "application/json", "application/fhir+json", "application/json+fhir", "text/json");

    private final UriInfo uri;
    private final HttpHeaders headers;
    private final Base base;

    private Call(UriInfo uri, HttpHeaders headers, Base base) {
        this.uri = uri;
        this.headers = headers;
        this.base = base;
    }

    /** Refuses whoever takes no JSON (R4, section 3.1.0.1.11); {@code _format} goes before the header. */
    static Call of(UriInfo uri, HttpHeaders headers, PublicUrl publicUrl) {
        var call = new Call(uri, headers, Base.of(publicUrl.configured(), uri.getBaseUri()));
        var format = call.parameter("_format").map(text -> text.replace(' ', '+').split(";")[0].trim().toLowerCase(Locale.ROOT));
        if (format.isPresent() ? !JSON.contains(format.get()) : headers.getAcceptableMediaTypes().stream().noneMatch(Call::isJson)) {
            throw Refusal.of(406, "not-supported", "Only JSON is spoken here. Accept application/fhir+json.");
        }
        return call;
    }

    private static boolean isJson(MediaType type) {
        return type.isWildcardType() || type.getType().equals("application") && type.isWildcardSubtype()
                || JSON.contains((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT));
    }

    Base base() {
        return base;
    }

    HttpHeaders headers() {
        return headers;
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(uri.getQueryParameters().getFirst(name));
    }

    SpokenIn languages(ObjectNode resource) {
        return SpokenIn.of(parameter("_language"), FhirJson.text(resource, "language"), headers);
    }

    SpokenIn languages() {
        return SpokenIn.of(parameter("_language"), Optional.empty(), headers);
    }

    static Response.ResponseBuilder reply(Object resource) {
        return Response.ok(FhirJson.bytes(resource), OperationOutcome.MEDIA_TYPE);
    }

    static Response.ResponseBuilder reply(Object resource, String locale) {
        return reply(resource).header(HttpHeaders.CONTENT_LANGUAGE, locale);
    }
}
