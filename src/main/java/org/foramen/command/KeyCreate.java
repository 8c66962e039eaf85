package org.foramen.command;

import java.net.URI;
import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.foramen.access.ClientId;
import org.foramen.access.ClientKey;
import org.foramen.access.WebOrigin;
import org.foramen.access.WebhookSecrets;
import org.foramen.audit.Event;
import org.foramen.store.Client;
import org.foramen.store.Client.Kind;
import org.foramen.store.ClientStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a client and its key, which is printed this once. */
@Command(name = "create", description = "Makes a key and prints it, this once, to standard output.", mixinStandardHelpOptions = true)
final class KeyCreate implements Callable<Integer> {

    private static final int LONGEST_NAME = 100;

    private final Opened<ClientStore> store;
    private final Supplier<WebhookSecrets> secrets;
    private final SecureRandom random;
    private final Noting noting;

    @Spec
    private CommandSpec spec;
    @ArgGroup(exclusive = true, multiplicity = "1")
    private Which which;
    @Option(names = "--name", required = true, description = "Whose key it is, for the list of keys.")
    private String name;
    @Option(names = "--origin", paramLabel = "ORIGIN", description = "Of a partner: whose pages may send it, such as https://clinic.example. Can be given several times.")
    private List<String> origins = List.of();
    @Option(names = "--per-minute", paramLabel = "N", description = "Requests in a minute (a partner 600, a device 120).")
    private Optional<Integer> perMinute = Optional.empty();
    @Option(names = "--per-day", paramLabel = "N", description = "Requests in a day (a partner 100000, a device 10000).")
    private Optional<Integer> perDay = Optional.empty();
    @Option(names = "--webhook", paramLabel = "URL", description = "Of a partner: where it is told of finished interviews.")
    private Optional<String> webhook = Optional.empty();

    /** One of the two. */
    private static final class Which {
        @Option(names = "--partner", required = true, description = "A key that the pages of a partner show to everybody.")
        private boolean partner;
        @Option(names = "--device", required = true, description = "A secret key of a kiosk or a desk.")
        private boolean device;
    }

    KeyCreate(Opened<ClientStore> store, Supplier<WebhookSecrets> secrets, SecureRandom random, Noting noting) {
        this.store = store;
        this.secrets = secrets;
        this.random = random;
        this.noting = noting;
    }

    @Override
    public Integer call() {
        var kind = which.partner ? Kind.PARTNER : Kind.DEVICE;
        check(kind);
        var key = ClientKey.create(kind, random);
        boolean partner = kind == Kind.PARTNER;
        var client = new Client(ClientId.create(random).text(), kind, name, new LinkedHashSet<>(origins),
                perMinute.orElse(partner ? 600 : 120), perDay.orElse(partner ? 100_000 : 10_000), webhook.map(URI::create));
        store.with(clients -> Opened.done(clients.add(client, key.hash())));
        noting.note(Event.KEY_CREATED, client.id());
        var command = spec.commandLine();
        command.getErr().println(client.id() + " has this key, which is not shown again:");
        command.getErr().flush();
        command.getOut().println(key.reveal());
        command.getOut().flush();
        client.webhook().ifPresent(url -> command.getErr().println("what is sent to " + url + " is signed with " + secrets.get().of(client.id()).reveal()));
        return 0;
    }

    private void check(Kind kind) {
        require(!name.isBlank() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl),
                "--name has to be 1 to " + LONGEST_NAME + " characters on one line");
        require(kind == Kind.PARTNER || origins.isEmpty() && webhook.isEmpty(),
                "a device has no --origin and no --webhook: its key is not for pages of other sites");
        require(kind == Kind.DEVICE || !origins.isEmpty(), "a partner needs --origin, such as --origin https://clinic.example");
        origins.forEach(origin -> WebOrigin.problem(origin).ifPresent(problem -> require(false, "--origin: " + problem)));
        require(perMinute.orElse(1) > 0 && perDay.orElse(1) > 0, "--per-minute and --per-day have to be at least 1");
        webhook.ifPresent(url -> require(isWebhook(url), "--webhook: '" + url + "' cannot be called - write a URL such as "
                + "https://clinic.example/foramen, without a password or a #; http only for localhost"));
    }

    private static boolean isWebhook(String url) {
        try {
            var uri = new URI(url);
            var origin = uri.getScheme() + "://" + uri.getRawAuthority();
            return uri.getRawFragment() == null && WebOrigin.problem(origin).isEmpty();
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
