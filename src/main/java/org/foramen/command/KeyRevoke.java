package org.foramen.command;

import java.util.concurrent.Callable;
import org.foramen.audit.Event;
import org.foramen.store.ClientStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a key open nothing any more. */
@Command(name = "revoke", description = "Ends a key for ever; a running service knows within seconds.", mixinStandardHelpOptions = true)
final class KeyRevoke implements Callable<Integer> {

    private final Opened<ClientStore> store;
    private final Noting noting;

    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "ID", description = "As in the list of keys, such as c-7f3k92qx.")
    private String id;

    KeyRevoke(Opened<ClientStore> store, Noting noting) {
        this.store = store;
        this.noting = noting;
    }

    @Override
    public Integer call() {
        boolean known = store.with(clients -> Opened.done(clients.revoke(id)));
        if (!known) {
            throw new CannotBeDone("there is no key " + id + " - look for its id by: admin key list");
        }
        noting.note(Event.KEY_REVOKED, id);
        spec.commandLine().getOut().println(id + " is revoked");
        return 0;
    }
}
