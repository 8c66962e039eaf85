package org.foramen.command;

import java.util.concurrent.Callable;
import org.foramen.audit.Event;
import org.foramen.command.KeptPack.Shelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Chooses what new interviews begin with. */
@Command(name = "activate", description = "Lets new interviews begin with an installed version; those that have begun stay on theirs.", mixinStandardHelpOptions = true)
final class PackActivate implements Callable<Integer> {

    private final Opened<Shelf> shelf;
    private final Noting noting;

    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "HASH", description = "As in the list of packs.")
    private String hash;

    PackActivate(Opened<Shelf> shelf, Noting noting) {
        this.shelf = shelf;
        this.noting = noting;
    }

    @Override
    public Integer call() {
        shelf.with(opened -> {
            var kept = opened.find(hash);
            if (opened.versions().current().recalled().contains(kept.contentHash())) {
                throw new CannotBeDone(kept.name() + " was recalled, for good - activate another version");
            }
            Opened.done(opened.versions().activate(kept.pack().id(), kept.contentHash()));
            noting.note(Event.PACK_ACTIVATED, kept.name());
            spec.commandLine().getOut().println("new interviews begin with " + kept.name());
            return kept;
        });
        return 0;
    }
}
