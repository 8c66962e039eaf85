package org.foramen;

import io.quarkus.qute.Engine;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.foramen.access.ClientAddress;
import org.foramen.access.HandoverCodes;
import org.foramen.access.HandoverTries;
import org.foramen.audit.Audit;
import org.foramen.pack.Site;
import org.foramen.print.ResultPage;
import org.foramen.serving.Packs;
import org.foramen.store.InterviewStore;
import org.foramen.web.HandoverOpening;
import org.foramen.web.HandoverPages;
import org.foramen.web.PageKey;
import org.foramen.web.Pages;
import org.foramen.web.Policy;
import org.foramen.web.WebFiles;

/** Where the container meets the pages. */
@Singleton
public final class PagesWiring {

    @Produces @Singleton HandoverTries tries(Clock clock) {
        return new HandoverTries(clock);
    }

    /** The words of the interface belong to the program: they come from the pack that is installed now. */
    @Produces @Singleton ResultPage resultPage(Engine engine, Packs packs, Site site) {
        return new ResultPage(engine, locale -> packs.standard().in(locale).texts(), site);
    }

    @Produces @Singleton HandoverPages handoverPages(Engine engine, Site site) {
        return new HandoverPages(engine, site);
    }

    @Produces @Singleton HandoverOpening handoverOpening(InterviewStore store, Packs packs, HandoverCodes codes,
                                                         HandoverTries tries, ResultPage page, Audit audit) {
        return new HandoverOpening(store, packs, codes, tries, page, audit);
    }

    /** Forwarded headers count only where `quarkus.http.proxy` says whom to believe. */
    @Produces @Singleton ClientAddress clientAddress(CurrentVertxRequest current) {
        return () -> current.getCurrent().request().remoteAddress().hostAddress();
    }

    @Produces @Singleton WebFiles webFiles() {
        return new WebFiles();
    }

    @Produces @Singleton Pages pages(Packs packs, Site site, WebFiles files) {
        return new Pages(packs, site, files);
    }

    @Produces @Singleton PageKey pageKey(Config config) {
        try {
            return new PageKey(config.getOptionalValue("foramen.page-key", String.class));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    /** Without partners, only pages of this service may frame the interview. */
    @Produces @Singleton Policy policy(Config config) {
        try {
            return Policy.framedBy(config.getOptionalValues("foramen.embed.partners", String.class).orElse(List.of()));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }
}
