package org.foramen.command.rules;

import java.util.concurrent.Callable;
import org.foramen.author.Checkup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules check PACK}. */
@Command(name = "check", mixinStandardHelpOptions = true, description = {"Tells everything that is wrong with a pack; or what is proved about it,"
    + " which of its cases fail, what an interview costs, and where plausible people are sent.",
    "Ends with 0 when the pack can be served, every case gets what it must and every rule is tried by cases, and with 1 otherwise."})
final class Check implements Callable<Integer> {

    private static final long SEED = 2026;

    private final Source source;

    @Parameters(paramLabel = "PACK", description = Source.KINDS)
    private String named;
    @Option(names = "--people", paramLabel = "COUNT", defaultValue = "10000", description = "How many plausible people to draw (${DEFAULT-VALUE}).")
    private int people;
    @Option(names = "--json", description = "For programs.")
    private boolean json;
    @Spec
    private CommandSpec spec;

    Check(Source source) {
        this.source = source;
    }

    @Override
    public Integer call() {
        var checkup = Checkup.of(source.files(named), source.today(), System::nanoTime, Source.atLeastOne(people), SEED);
        var out = spec.commandLine().getOut();
        out.println(json ? CheckupJson.of(checkup) : CheckupText.of(checkup));
        return checkup.passes() ? 0 : RulesCommands.WRONG;
    }
}
