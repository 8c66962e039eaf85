package org.foramen.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.foramen.audit.Event;
import org.foramen.command.KeptPack.Shelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Goes back to what new interviews began with before. */
@Command(name = "roll-back", description = "Takes the newest activation of a pack back; interviews that began with it stay on it.", mixinStandardHelpOptions = true)
final class PackRollBack implements Callable<Integer> {

    private final Opened<Shelf> shelf;
    private final Noting noting;

    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "ID", description = "The id of the pack, such as spine.")
    private String id;

    PackRollBack(Opened<Shelf> shelf, Noting noting) {
        this.shelf = shelf;
        this.noting = noting;
    }

    @Override
    public Integer call() {
        shelf.with(opened -> {
            Opened.done(opened.versions().rollBack(id)).orElseThrow(() -> new CannotBeDone("no version of " + id
                    + " is activated, so services use the one they were started with - look by: admin pack list"));
            noting.note(Event.PACK_ROLLED_BACK, id);
            var now = opened.versions().current().activated().getOrDefault(id, List.of());
            spec.commandLine().getOut().println("new interviews begin with "
                    + (now.isEmpty() ? "the version of " + id + " that the service was started with" : opened.get(now.get(0)).name()));
            return now;
        });
        return 0;
    }
}
