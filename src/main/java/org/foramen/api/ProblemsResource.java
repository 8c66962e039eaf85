package org.foramen.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foramen.api.problem.Code;
import org.foramen.api.request.Accepted;
import org.foramen.print.Page;

/** A page for every problem; the {@code type} of a problem leads here. */
@Path("/problems")
public final class ProblemsResource {

    record ProblemPage(String code, int status, String title, String meaning, String remedy) {
        static ProblemPage of(Code code) {
            return new ProblemPage(code.text(), code.status(), code.title(), code.meaning(), code.remedy());
        }
    }

    record ProblemPages(List<ProblemPage> problems) {
    }

    @GET
    public Response all(@Context HttpHeaders headers) {
        var pages = Stream.of(Code.values()).map(ProblemPage::of).toList();
        return reply(headers, new ProblemPages(pages), pages);
    }

    @GET
    @Path("{code}")
    public Response one(@PathParam("code") String code, @Context HttpHeaders headers) {
        var page = Code.of(code).map(ProblemPage::of).orElseThrow(NotFoundException::new);
        return reply(headers, page, List.of(page));
    }

    private static Response reply(HttpHeaders headers, Object json, List<ProblemPage> pages) {
        var type = Accepted.among(headers, MediaType.APPLICATION_JSON_TYPE, Formats.HTML);
        return type.equals(Formats.HTML)
                ? Response.ok(html(pages), Formats.utf8(type)).header("Content-Security-Policy", Page.POLICY).build()
                : Replies.json(json).build();
    }

    private static String html(List<ProblemPage> pages) {
        return Page.of("en", "Problems", pages.stream()
                .map(page -> "<h2 id=\"" + page.code() + "\">" + page.status() + " " + Page.escape(page.title()) + "</h2>\n<p><code>"
                        + page.code() + "</code></p>\n<p>" + Page.escape(page.meaning()) + "</p>\n<p>" + Page.escape(page.remedy()) + "</p>\n")
                .collect(Collectors.joining()));
    }
}
