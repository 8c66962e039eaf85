package org.foramen.command;

import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.foramen.store.ClientStore;
import org.foramen.store.KeptClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows all clients, a line each, and none of their keys: those are not kept. */
@Command(name = "list", description = "Shows all keys by their ids, those that were revoked too.", mixinStandardHelpOptions = true)
final class KeyList implements Callable<Integer> {

    private static final String LINE = "%-10s  %-7s  %-7s  %10s  %9s  %-20s  %s";

    private final Opened<ClientStore> store;

    @Spec
    private CommandSpec spec;

    KeyList(Opened<ClientStore> store) {
        this.store = store;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var all = store.with(ClientStore::all);
        if (all.isEmpty()) {
            spec.commandLine().getErr().println("there are no keys; make one by: admin key create");
            return 0;
        }
        out.println(line("ID", "KIND", "STATE", "PER MINUTE", "PER DAY", "CREATED", "NAME, ORIGINS, WEBHOOK"));
        all.forEach(kept -> out.println(line(kept)));
        return 0;
    }

    private static String line(KeptClient kept) {
        var client = kept.client();
        var rest = client.name() + client.origins().stream().collect(java.util.stream.Collectors.toCollection(TreeSet::new))
                .stream().map(origin -> "  " + origin).reduce("", String::concat) + client.webhook().map(url -> "  " + url).orElse("");
        return line(client.id(), client.kind().name().toLowerCase(Locale.ROOT), kept.isActive() ? "active" : "revoked",
                client.perMinute(), client.perDay(), kept.created().truncatedTo(java.time.temporal.ChronoUnit.SECONDS), rest);
    }

    private static String line(Object... columns) {
        return String.format(Locale.ROOT, LINE, columns);
    }
}
