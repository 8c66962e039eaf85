package org.foramen.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.foramen.view.Json;

/** Builds replies. */
final class Replies {

    private Replies() {
    }

    static Response.ResponseBuilder json(Object view) {
        return Response.ok(Json.bytes(view), MediaType.APPLICATION_JSON_TYPE);
    }

    static Response.ResponseBuilder json(Object view, String locale) {
        return json(view).header(HttpHeaders.CONTENT_LANGUAGE, locale);
    }

    static Response interview(Opened opened) {
        var view = InterviewViews.of(opened, Optional.empty());
        return json(view, view.locale()).header(HttpHeaders.ETAG, opened.tag("json")).build();
    }
}
