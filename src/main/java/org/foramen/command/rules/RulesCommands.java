package org.foramen.command.rules;

import java.io.PrintWriter;
import java.time.Clock;
import org.foramen.command.CannotBeDone;
import org.foramen.command.KeptPacks;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What rule authors ask of a pack, from a command line and without a service. */
@Command(name = "rules", description = "Tells what a pack of rules does, and what is wrong with it.",
        mixinStandardHelpOptions = true, subcommands = CommandLine.HelpCommand.class, synopsisSubcommandLabel = "COMMAND")
public final class RulesCommands {

    /** Something is wrong with the pack, and was said. */
    static final int WRONG = 1;

    private RulesCommands() {
    }

    /**
     * Gives the exit code: 0 when all is well, 1 when something is wrong, 2 when the command cannot be understood.
     *
     * @param kept where packs are found by their content hash
     */
    public static int run(KeptPacks kept, Clock clock, PrintWriter out, PrintWriter err, String... arguments) {
        var source = new Source(kept, clock);
        int code = new CommandLine(new RulesCommands()).addSubcommand(new Check(source)).addSubcommand(new Diff(source))
                .addSubcommand(new Explain(source)).addSubcommand(new WhatIf(source)).addSubcommand(new DrawGraph(source)).addSubcommand(new ShowScripts(source))
                .addSubcommand(new Replay(source)).addSubcommand(new Schema())
                .setOut(out).setErr(err).setExecutionExceptionHandler(RulesCommands::failed).execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof CannotBeDone) {
            command.getErr().println(failure.getMessage());
            return WRONG;
        }
        throw failure;
    }
}
