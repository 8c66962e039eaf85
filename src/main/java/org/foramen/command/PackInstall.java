package org.foramen.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.foramen.command.KeptPack.Shelf;
import org.foramen.pack.PackSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads, proves and keeps a pack. */
@Command(name = "install", description = "Reads and proves a pack, and keeps it; it is not used before it is activated.", mixinStandardHelpOptions = true)
final class PackInstall implements Callable<Integer> {

    private final Opened<Shelf> shelf;

    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "FOLDER", description = "The folder of the pack.")
    private Path folder;

    PackInstall(Opened<Shelf> shelf) {
        this.shelf = shelf;
    }

    @Override
    public Integer call() {
        var source = source();
        shelf.with(opened -> {
            var pack = opened.read(source);
            Opened.done(opened.versions().keep(pack.contentHash(), source.files()));
            var kept = new KeptPack(pack.contentHash(), pack);
            spec.commandLine().getOut().println(kept.name() + " is installed; to use it: admin pack activate " + KeptPack.shown(kept.contentHash()));
            return kept;
        });
        return 0;
    }

    private PackSource source() {
        try {
            return PackSource.of(folder);
        } catch (IOException | UncheckedIOException e) {
            throw new CannotBeDone(folder + " cannot be read (" + e.getClass().getSimpleName() + ") - name the folder of a pack");
        }
    }
}
