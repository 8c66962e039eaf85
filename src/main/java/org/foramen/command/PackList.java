package org.foramen.command;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.foramen.command.KeptPack.Shelf;
import org.foramen.store.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the versions that are kept. */
@Command(name = "list", description = "Shows the versions that are kept, and which of them are used.", mixinStandardHelpOptions = true)
final class PackList implements Callable<Integer> {

    private final Opened<Shelf> shelf;

    @Spec
    private CommandSpec spec;

    PackList(Opened<Shelf> shelf) {
        this.shelf = shelf;
    }

    @Override
    public Integer call() {
        shelf.with(opened -> {
            var chosen = opened.versions().current();
            opened.hashes().forEach(hash -> spec.commandLine().getOut().println(line(opened.versions().files(hash).orElseThrow(), hash, chosen)));
            return chosen;
        });
        return 0;
    }

    private static String line(Map<String, byte[]> files, String hash, Versions chosen) {
        var header = new String(files.getOrDefault("pack.yaml", new byte[0]), StandardCharsets.UTF_8);
        var id = value(header, "id");
        var activated = chosen.activated().getOrDefault(id, List.of());
        var state = chosen.recalled().contains(hash) ? "recalled"
                : !activated.isEmpty() && activated.get(0).equals(hash) ? "active" : activated.contains(hash) ? "active before" : "kept";
        return String.format(Locale.ROOT, "%s  %-12s  %-14s  %s", KeptPack.shown(hash), id, value(header, "version"), state);
    }

    /** Also of a pack that this program could not serve. */
    private static String value(String header, String key) {
        return header.lines().filter(line -> line.startsWith(key + ":")).findFirst()
                .map(line -> line.substring(key.length() + 1).replaceAll("[\"']|#.*", "").strip()).orElse("?");
    }
}
