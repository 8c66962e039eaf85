package org.foramen;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.foramen.access.HandoverCodes;
import org.foramen.access.IdempotencyKeys;
import org.foramen.api.AnswersResource;
import org.foramen.api.ArticlesResource;
import org.foramen.api.Batch;
import org.foramen.api.Beginnings;
import org.foramen.api.ContractResource;
import org.foramen.api.Evaluations;
import org.foramen.api.EvaluationsResource;
import org.foramen.api.Expiry;
import org.foramen.api.HandoverResource;
import org.foramen.api.HandoversResource;
import org.foramen.api.HelpNow;
import org.foramen.api.Interviews;
import org.foramen.api.InterviewsResource;
import org.foramen.api.Journal;
import org.foramen.api.PacksResource;
import org.foramen.api.ProblemsResource;
import org.foramen.api.ResultResource;
import org.foramen.api.Routes;
import org.foramen.api.SiteResource;
import org.foramen.api.Steps;
import org.foramen.api.request.Languages;
import org.foramen.fhir.BaseResource;
import org.foramen.fhir.QuestionnaireResource;
import org.foramen.fhir.QuestionnaireResponseResource;
import org.foramen.fhir.cds.CdsServicesResource;
import org.foramen.metrics.Counters;
import org.foramen.pack.InvalidPack;
import org.foramen.pack.Site;
import org.foramen.pack.SiteReader;
import org.foramen.serving.Installation;
import org.foramen.serving.Packs;
import org.foramen.serving.ServedPack;
import org.foramen.store.InterviewStore;
import org.foramen.store.VersionStore;
import org.foramen.web.EmbedResource;
import org.foramen.web.HandoverPageResource;
import org.foramen.web.PagesResource;

/**
 * Where the container meets the plain classes; what keeps things has {@link StoreWiring}, the pages
 * have {@link PagesWiring}, and what goes on by itself {@link Upkeep}.
 */
@Singleton
public final class Wiring {

    private Installation installation;
    private FutureTask<List<ServedPack>> installed;

    @Produces @Singleton Clock clock() {
        return Clock.systemUTC();
    }

    @Produces @Singleton SecureRandom random() {
        return new SecureRandom();
    }

    @Produces @Singleton IdempotencyKeys keys(StoreWiring.Secret secret) {
        return new IdempotencyKeys(secret.bytes());
    }

    @Produces @Singleton HandoverCodes codes(StoreWiring.Secret secret, SecureRandom random) {
        return new HandoverCodes(secret.bytes(), random);
    }

    @Produces @Singleton HandoverResource.PublicUrl publicUrl(Config config) {
        return new HandoverResource.PublicUrl(config.getOptionalValue("foramen.public-url", URI.class));
    }

    /** Reading and proving takes about as long as all the rest of the start, beside which it runs. */
    void install(@Observes @Initialized(ApplicationScoped.class) Object event, Clock clock) {
        var folders = ConfigProvider.getConfig().getOptionalValues("foramen.packs", Path.class).orElse(List.of());
        installation = new Installation(clock, System::nanoTime);
        installed = new FutureTask<>(() -> installation.install(folders));
        new Thread(installed, "installation").start();
    }

    @Produces @Singleton Packs packs(InterviewStore store, VersionStore versions) throws InterruptedException {
        try {
            var packs = installed.get();
            packs.forEach(pack -> store.keepPack(pack.pack().contentHash(), pack.files()).toCompletableFuture().join());
            var served = new Packs(packs, hash -> installation.again(store.pack(hash)
                    .orElseThrow(() -> new IllegalStateException("the store has lost a pack"))));
            served.follow(versions.current());
            return served;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Installation.Impossible impossible) {
                throw new ConfigurationException(impossible.getMessage());
            }
            throw new IllegalStateException("the packs cannot be installed", e.getCause());
        }
    }

    /** Without a file, what holds anywhere. */
    @Produces @Singleton Site site(Config config) {
        var file = config.getOptionalValue("foramen.site", Path.class);
        try {
            return file.isEmpty() ? Site.DEFAULT : SiteReader.read(file.get().toString(), Files.readString(file.get()));
        } catch (InvalidPack e) {
            throw new ConfigurationException("The site settings cannot be used:\n"
                    + e.problems().stream().map(Object::toString).collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new ConfigurationException("foramen.site: " + file.get() + " cannot be read ("
                    + e.getClass().getSimpleName() + ") - name a file that is there");
        }
    }

    @Produces @Singleton Steps steps(Clock clock) {
        return new Steps(clock);
    }

    @Produces @Singleton Evaluations evaluations(Packs packs, Steps steps, Counters counters) {
        return new Evaluations(packs, steps, counters);
    }

    @Produces @Singleton Batch batch(Evaluations evaluations) {
        return new Batch(evaluations, System::nanoTime);
    }

    @Produces @Singleton Routes routes() {
        return new Routes(List.of(InterviewsResource.class, AnswersResource.class, ResultResource.class, HandoverResource.class,
                HandoversResource.class,
                EvaluationsResource.class, PacksResource.class, ArticlesResource.class, SiteResource.class,
                ProblemsResource.class, ContractResource.class, HandoverPageResource.class, PagesResource.class, EmbedResource.class,
                BaseResource.class, QuestionnaireResource.class, QuestionnaireResponseResource.class, CdsServicesResource.class));
    }

    @Produces @Singleton Interviews interviews(InterviewStore store, Packs packs, Steps steps, ExecutorService workers, Journal journal) {
        return new Interviews(store, packs, steps, workers, journal);
    }

    @Produces @Singleton Expiry expiry(InterviewStore store, Packs packs, Steps steps, Clock clock, Journal journal) {
        return new Expiry(store, packs, steps, clock, journal);
    }

    @Produces @Singleton Beginnings beginnings(InterviewStore store, Packs packs, IdempotencyKeys keys, SecureRandom random,
                                               Journal journal) {
        return new Beginnings(store, packs, keys, random, journal);
    }

    @Produces @Singleton HelpNow helpNow(Packs packs) {
        return headers -> packs.standard().in(Languages.of(Optional.empty(), headers)).texts().notice("get_help_now");
    }
}
