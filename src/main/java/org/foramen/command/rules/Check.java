package org.foramen.command.rules;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.foramen.author.Checkup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules check FOLDER}. */
@Command(name = "check", mixinStandardHelpOptions = true, description = {"Tells everything that is wrong with a pack; or what is proved about it,"
    + " which of its cases fail, what an interview costs, and where plausible people are sent.",
    "Ends with 0 when the pack can be served and every case gets what it must, and with 1 otherwise."})
final class Check implements Callable<Integer> {

    private static final long SEED = 2026;

    private final Clock clock;

    @Parameters(paramLabel = "FOLDER", description = "The folder of the pack.")
    private Path folder;
    @Option(names = "--people", paramLabel = "COUNT", defaultValue = "10000", description = "How many plausible people to draw (${DEFAULT-VALUE}).")
    private int people;
    @Option(names = "--json", description = "For programs.")
    private boolean json;
    @Spec
    private CommandSpec spec;

    Check(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var checkup = Checkup.of(PackFolder.read(folder), LocalDate.now(clock), System::nanoTime, Math.max(1, people), SEED);
        var out = spec.commandLine().getOut();
        out.println(json ? CheckupJson.of(checkup) : CheckupText.of(checkup));
        return checkup.passes() ? 0 : RulesCommands.WRONG;
    }
}
