package org.foramen.command;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.foramen.access.WebhookSecrets;
import org.foramen.store.ClientStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what the messages to a partner are signed with. */
@Command(name = "webhook-secret", description = "Prints what the messages to a partner are signed with, to standard output.",
        mixinStandardHelpOptions = true)
final class KeyWebhookSecret implements Callable<Integer> {

    private final Opened<ClientStore> store;
    private final Supplier<WebhookSecrets> secrets;

    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "ID", description = "As in the list of keys, such as c-7f3k92qx.")
    private String id;

    KeyWebhookSecret(Opened<ClientStore> store, Supplier<WebhookSecrets> secrets) {
        this.store = store;
        this.secrets = secrets;
    }

    @Override
    public Integer call() {
        boolean known = store.with(clients -> clients.all().stream().map(kept -> kept.client())
                .anyMatch(client -> client.id().equals(id) && client.webhook().isPresent()));
        if (!known) {
            throw new CannotBeDone("there is no key " + id + " with a webhook - look for its id by: admin key list");
        }
        spec.commandLine().getOut().println(secrets.get().of(id).reveal());
        return 0;
    }
}
