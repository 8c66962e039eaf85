package org.foramen.command;

import java.util.concurrent.Callable;
import org.foramen.audit.Event;
import org.foramen.command.KeptPack.Shelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Withdraws a version. */
@Command(name = "recall", description = "Withdraws a faulty version, for good: no interview begins or goes on with it, and its sealed results are marked.", mixinStandardHelpOptions = true)
final class PackRecall implements Callable<Integer> {

    private final Opened<Shelf> shelf;
    private final Noting noting;

    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "HASH", description = "As in the list of packs.")
    private String hash;

    PackRecall(Opened<Shelf> shelf, Noting noting) {
        this.shelf = shelf;
        this.noting = noting;
    }

    @Override
    public Integer call() {
        shelf.with(opened -> {
            var contentHash = opened.hash(hash);
            Opened.done(opened.versions().recall(contentHash));
            noting.note(Event.PACK_RECALLED, KeptPack.shown(contentHash));
            spec.commandLine().getOut().println(KeptPack.shown(contentHash) + " is recalled; new interviews begin with the newest"
                    + " activated version that is not, or with the one of the build; if that is recalled too, none begins until another is activated");
            return contentHash;
        });
        return 0;
    }
}
