package org.foramen;

import io.quarkus.qute.Engine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.foramen.access.HandoverCodes;
import org.foramen.access.HandoverTries;
import org.foramen.access.IdempotencyKeys;
import org.foramen.access.KeyFile;
import org.foramen.api.AnswersResource;
import org.foramen.api.ArticlesResource;
import org.foramen.api.Batch;
import org.foramen.api.Beginnings;
import org.foramen.api.ContractResource;
import org.foramen.api.Evaluations;
import org.foramen.api.EvaluationsResource;
import org.foramen.api.Expiry;
import org.foramen.api.HandoverResource;
import org.foramen.api.HelpNow;
import org.foramen.api.Interviews;
import org.foramen.api.InterviewsResource;
import org.foramen.api.Methods;
import org.foramen.api.PacksResource;
import org.foramen.api.ProblemsResource;
import org.foramen.api.ResultResource;
import org.foramen.api.SiteResource;
import org.foramen.api.Steps;
import org.foramen.api.request.Languages;
import org.foramen.pack.InvalidPack;
import org.foramen.pack.Site;
import org.foramen.pack.SiteReader;
import org.foramen.print.ResultPage;
import org.foramen.serving.Installation;
import org.foramen.serving.Packs;
import org.foramen.serving.ServedPack;
import org.foramen.store.Credentials;
import org.foramen.store.Hash;
import org.foramen.store.InterviewStore;
import org.foramen.store.Lifetimes;
import org.foramen.store.OwnedFolder;
import org.foramen.store.SqliteInterviewStore;
import org.foramen.web.ClientAddress;
import org.foramen.web.EmbedResource;
import org.foramen.web.HandoverOpening;
import org.foramen.web.HandoverPageResource;
import org.foramen.web.HandoverPages;
import org.foramen.web.Pages;
import org.foramen.web.PagesResource;
import org.foramen.web.Policy;
import org.foramen.web.WebFiles;

/** The one place where the container meets the plain classes. */
@Singleton
public final class Wiring {

    private static final System.Logger LOG = System.getLogger("org.foramen");
    private static final int SWEEP_SECONDS = 20;

    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "sweeper");
        thread.setDaemon(true);
        return thread;
    });

    private Installation installation;
    private FutureTask<List<ServedPack>> installed;

    void start(@Observes StartupEvent event, Packs packs, InterviewStore store, Expiry expiry, Site site) {
        for (var pack : packs.installed()) {
            var certificate = pack.proved().certificate();
            LOG.log(System.Logger.Level.INFO, "pack {0} {1}: {2} questions, {3} rules, proved over {4} combinations of answers in {5} ms",
                    pack.pack().id(), pack.pack().version(), certificate.items(), certificate.rules(),
                    String.format(Locale.ROOT, "%.1e", certificate.combinations().doubleValue()), Long.toString(certificate.took().toMillis()));
            pack.pack().warnings().forEach(warning -> LOG.log(System.Logger.Level.WARNING, "pack {0}: {1}", pack.pack().id(), warning));
        }
        // They take a second, which nobody who asks for them should wait.
        sweeper.schedule(() -> packs.installed().forEach(ServedPack::cases), SWEEP_SECONDS, TimeUnit.SECONDS);
        sweeper.scheduleWithFixedDelay(() -> sweep(store, expiry), SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    /** Nothing is swept that could still be sealed. */
    private static void sweep(InterviewStore store, Expiry expiry) {
        try {
            expiry.seal();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "interviews about to expire could not be sealed; trying again");
            return;
        }
        store.sweep().whenComplete((erased, failure) -> {
            if (failure != null) {
                LOG.log(System.Logger.Level.WARNING, "expired interviews could not be erased; trying again");
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        sweeper.shutdownNow();
    }

    @Produces @Singleton Clock clock() {
        return Clock.systemUTC();
    }

    @Produces @Singleton SecureRandom random() {
        return new SecureRandom();
    }

    @Produces @Singleton OwnedFolder folder(Config config) {
        try {
            return OwnedFolder.of(config.getOptionalValue("foramen.data", Path.class).orElse(Path.of("data")));
        } catch (OwnedFolder.Unusable e) {
            throw new ConfigurationException("foramen.data: " + e.getMessage());
        }
    }

    void release(@Disposes OwnedFolder folder) {
        folder.close();
    }

    @Produces @Singleton Path data(OwnedFolder folder) {
        LOG.log(System.Logger.Level.INFO, "interviews are kept in {0}", folder.path());
        return folder.path();
    }

    @Produces @Singleton InterviewStore store(Path data, Clock clock, ExecutorService workers) {
        return SqliteInterviewStore.open(data.resolve("foramen.db"), clock, Lifetimes.DEFAULT, () -> here(workers));
    }

    /** To go on where a request is now saves a thread: on its event loop, if it is on one. */
    private static Executor here(Executor workers) {
        var context = Vertx.currentContext();
        return context != null && Context.isOnEventLoopThread() ? task -> context.runOnContext(there -> task.run()) : workers;
    }

    void close(@Disposes InterviewStore store) {
        store.close();
    }

    @Produces @Singleton Secret secret(Path data, SecureRandom random) {
        return new Secret(KeyFile.secret(data.resolve("foramen.key"), random));
    }

    /** The service's own. */
    record Secret(byte[] bytes) {
    }

    @Produces @Singleton IdempotencyKeys keys(Secret secret) {
        return new IdempotencyKeys(secret.bytes());
    }

    @Produces @Singleton HandoverCodes codes(Secret secret, SecureRandom random) {
        return new HandoverCodes(secret.bytes(), random);
    }

    @Produces @Singleton HandoverTries tries(Clock clock) {
        return new HandoverTries(clock);
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

    @Produces @Singleton Packs packs(InterviewStore store) throws InterruptedException {
        try {
            var packs = installed.get();
            packs.forEach(pack -> store.keepPack(pack.pack().contentHash(), pack.files()).toCompletableFuture().join());
            return new Packs(packs, hash -> installation.again(store.pack(hash)
                    .orElseThrow(() -> new IllegalStateException("the store has lost a pack"))));
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

    @Produces @Singleton Evaluations evaluations(Packs packs, Steps steps) {
        return new Evaluations(packs, steps);
    }

    @Produces @Singleton Batch batch(Evaluations evaluations) {
        return new Batch(evaluations, System::nanoTime);
    }

    @Produces @Singleton Methods.Resources resources() {
        return new Methods.Resources(List.of(InterviewsResource.class, AnswersResource.class, ResultResource.class, HandoverResource.class,
                EvaluationsResource.class, PacksResource.class, ArticlesResource.class, SiteResource.class,
                ProblemsResource.class, ContractResource.class, HandoverPageResource.class, PagesResource.class, EmbedResource.class));
    }

    @Produces @Singleton Interviews interviews(InterviewStore store, Packs packs, Steps steps, ExecutorService workers) {
        return new Interviews(store, packs, steps, workers);
    }

    @Produces @Singleton Expiry expiry(InterviewStore store, Packs packs, Steps steps) {
        return new Expiry(store, packs, steps);
    }

    @Produces @Singleton Beginnings beginnings(InterviewStore store, Packs packs, IdempotencyKeys keys, SecureRandom random) {
        return new Beginnings(store, packs, keys, random);
    }

    /** The words of the interface belong to the program: they come from the pack that is installed now. */
    @Produces @Singleton ResultPage resultPage(Engine engine, Packs packs, Site site) {
        return new ResultPage(engine, locale -> packs.standard().in(locale).texts(), site);
    }

    @Produces @Singleton HandoverPages handoverPages(Engine engine, Site site) {
        return new HandoverPages(engine, site);
    }

    @Produces @Singleton HandoverOpening handoverOpening(InterviewStore store, Packs packs, HandoverCodes codes,
                                                         HandoverTries tries, ResultPage page) {
        return new HandoverOpening(store, packs, codes, tries, page);
    }

    /** Forwarded headers count only where `quarkus.http.proxy` says whom to believe. */
    @Produces @Singleton ClientAddress clientAddress(CurrentVertxRequest current) {
        return () -> current.getCurrent().request().remoteAddress().hostAddress();
    }

    @Produces @Singleton HelpNow helpNow(Packs packs) {
        return headers -> packs.standard().in(Languages.of(Optional.empty(), headers)).texts().notice("get_help_now");
    }

    @Produces @Singleton WebFiles webFiles() {
        return new WebFiles();
    }

    @Produces @Singleton Pages pages(Packs packs, Site site, WebFiles files) {
        return new Pages(packs, site, files);
    }

    /** Without partners, only pages of this service may frame the interview. */
    @Produces @Singleton Policy policy(Config config) {
        try {
            return Policy.framedBy(config.getOptionalValues("foramen.embed.partners", String.class).orElse(List.of()));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    /** Ready when the packs are proved, without which nothing starts, and interviews can be read. */
    @Produces @Singleton @Readiness HealthCheck ready(InterviewStore store) {
        var nobody = new Credentials("health", Hash.of(new byte[0]));
        return () -> {
            try {
                store.find(nobody);
                return HealthCheckResponse.up("interviews");
            } catch (RuntimeException e) {
                return HealthCheckResponse.down("interviews");
            }
        };
    }
}
