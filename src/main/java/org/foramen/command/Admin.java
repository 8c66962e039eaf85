package org.foramen.command;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import org.foramen.access.WebhookSecrets;
import org.foramen.store.ClientStore;
import org.foramen.store.Database;
import org.foramen.store.DatabaseClientStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What operators do from a command line, beside a service that may be running. */
@Command(name = "admin", description = "Does an operator's work; the service need not be stopped.",
        mixinStandardHelpOptions = true, subcommands = CommandLine.HelpCommand.class, synopsisSubcommandLabel = "COMMAND")
public final class Admin {

    private Admin() {
    }

    /**
     * Gives the exit code: 0 when it is done, 1 when it cannot be done, 2 when the command cannot be understood.
     *
     * @param database opened only by a command that needs it
     * @param secrets  read only by a command that needs them
     */
    public static int run(Supplier<Database> database, Supplier<WebhookSecrets> secrets, Clock clock, SecureRandom random, PrintWriter out,
                          PrintWriter err, String... arguments) {
        var clients = new Opened<ClientStore>(database, opened -> new DatabaseClientStore(opened, clock));
        var keys = new CommandLine(new Keys()).addSubcommand(new KeyCreate(clients, secrets, random))
                .addSubcommand(new KeyList(clients)).addSubcommand(new KeyRevoke(clients))
                .addSubcommand(new KeyWebhookSecret(clients, secrets));
        int code = new CommandLine(new Admin()).addSubcommand(keys).setOut(out).setErr(err)
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
