package org.foramen.command;

import java.io.PrintWriter;
import org.foramen.command.KeptPack.Shelf;
import org.foramen.store.ClientStore;
import org.foramen.store.DatabaseClientStore;
import org.foramen.store.DatabaseVersionStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What operators do from a command line, beside a service that may be running. */
@Command(name = "admin", description = "Does an operator's work; the service need not be stopped.",
        mixinStandardHelpOptions = true, subcommands = CommandLine.HelpCommand.class, synopsisSubcommandLabel = "COMMAND")
public final class Admin {

    private Admin() {
    }

    /** Gives the exit code: 0 when it is done, 1 when it cannot be done, 2 when the command cannot be understood. */
    public static int run(Means means, PrintWriter out, PrintWriter err, String... arguments) {
        var clock = means.clock();
        var noting = new Noting(means.log(), err);
        var clients = new Opened<ClientStore>(means.database(), opened -> new DatabaseClientStore(opened, clock));
        var keys = new CommandLine(new Keys()).addSubcommand(new KeyCreate(clients, means.secrets(), means.random(), noting))
                .addSubcommand(new KeyList(clients)).addSubcommand(new KeyRevoke(clients, noting))
                .addSubcommand(new KeyWebhookSecret(clients, means.secrets()));
        var shelf = new Opened<Shelf>(means.database(), opened -> new Shelf(new DatabaseVersionStore(opened, clock), clock));
        var packs = new CommandLine(new PackGroup()).addSubcommand(new PackList(shelf)).addSubcommand(new PackInstall(shelf))
                .addSubcommand(new PackActivate(shelf, noting)).addSubcommand(new PackRollBack(shelf, noting)).addSubcommand(new PackRecall(shelf, noting));
        int code = new CommandLine(new Admin()).addSubcommand(keys).addSubcommand(packs).addSubcommand(new VerifyAudit(means.key()))
                .addSubcommand(new Backup(means.database(), noting)).setOut(out).setErr(err)
                .setExecutionExceptionHandler(Admin::failed).execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    /** For an operator, and no programmer. */
    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println(failure instanceof CannotBeDone ? failure.getMessage() : Opened.problem(failure));
        return CommandLine.ExitCode.SOFTWARE;
    }
}
