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
import java.util.List;
import java.util.Optional;
import org.foramen.api.request.Accepted;
import org.foramen.api.request.Languages;
import org.foramen.pack.Article;
import org.foramen.serving.Packs;

/** Patient information of the default pack. */
@Path("/v1/articles")
public final class ArticlesResource {

    private final Packs packs;

    public ArticlesResource(Packs packs) {
        this.packs = packs;
    }

    record Summary(String id, String title) {
    }

    record ArticleList(String locale, List<Summary> articles) {
    }

    record ArticleView(String id, String locale, String title, String markdown) {
    }

    @GET
    public Response all(@QueryParam("locale") Optional<String> locale, @Context HttpHeaders headers) {
        Accepted.among(headers, MediaType.APPLICATION_JSON_TYPE);
        var language = packs.standard().in(Languages.of(locale, headers)).locale();
        return Replies.json(new ArticleList(language, in(language).stream()
                .map(article -> new Summary(article.id(), title(article))).toList()), language).build();
    }

    @GET
    @Path("{articleId}")
    public Response one(@PathParam("articleId") String id, @QueryParam("locale") Optional<String> locale,
                        @Context HttpHeaders headers) {
        var type = Accepted.among(headers, MediaType.APPLICATION_JSON_TYPE, Formats.MARKDOWN);
        var language = packs.standard().in(Languages.of(locale, headers)).locale();
        var article = in(language).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFoundException::new);
        var reply = type.equals(Formats.MARKDOWN)
                ? Response.ok(article.markdown(), Formats.utf8(type))
                : Replies.json(new ArticleView(article.id(), language, title(article), article.markdown()));
        return reply.header(HttpHeaders.CONTENT_LANGUAGE, language).build();
    }

    private List<Article> in(String locale) {
        return packs.standard().pack().articles().stream().filter(article -> article.locale().equals(locale)).toList();
    }

    /** The first heading. */
    private static String title(Article article) {
        return article.markdown().lines().filter(line -> line.startsWith("# ")).map(line -> line.substring(2).strip())
                .findFirst().orElse(article.id());
    }
}
