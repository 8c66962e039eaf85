package org.foramen.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.foramen.api.request.Accepted;
import org.foramen.api.request.Languages;
import org.foramen.pack.Site;
import org.foramen.serving.Packs;
import org.foramen.view.SpokenPack;

/** The settings of this site that a page needs. */
@Path("/v1/site")
public final class SiteResource {

    private final Packs packs;
    private final Site site;

    public SiteResource(Packs packs, Site site) {
        this.packs = packs;
        this.site = site;
    }

    record Idle(int seconds, int warningSeconds) {
    }

    record SiteView(String locale, @JsonInclude Optional<String> clinicName, List<Site.Emergency> emergency, Idle idle,
                    List<String> locales) {
    }

    @GET
    public Response site(@QueryParam("locale") Optional<String> locale, @Context HttpHeaders headers) {
        Accepted.among(headers, MediaType.APPLICATION_JSON_TYPE);
        var pack = packs.standard();
        var spoken = pack.in(Languages.of(locale, headers));
        var known = pack.spoken().stream().map(SpokenPack::locale).toList();
        var offered = site.locales().stream().filter(known::contains).toList();
        return Replies.json(new SiteView(spoken.locale(), site.clinicName(), site.emergency(),
                new Idle(site.idleSeconds(), site.warningSeconds()), offered.isEmpty() ? known : offered), spoken.locale()).build();
    }
}
