package org.foramen.command.rules;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.foramen.author.Comparison;
import org.foramen.author.Version;
import org.foramen.command.CannotBeDone;
import org.foramen.pack.InvalidPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules diff OLD NEW}. */
@Command(name = "diff", mixinStandardHelpOptions = true, description = {"Tells whom a new version of a pack sends elsewhere than an old one.",
    "Ends with 1 when the new version cannot be served, or when somebody is sent to a milder level, unless pack.yaml of the new version says that this is meant: lowers: [{from: …, reason: …}]."})
final class Diff implements Callable<Integer> {

    private static final long SEED = 2026;

    private final Source source;

    @Parameters(index = "0", paramLabel = "OLD", description = Source.KINDS)
    private String old;
    @Parameters(index = "1", paramLabel = "NEW", description = "The same.")
    private String now;
    @Option(names = "--people", paramLabel = "COUNT", defaultValue = "10000", description = "How many people to draw, of each kind (${DEFAULT-VALUE}).")
    private int people;
    @Option(names = "--json", description = "For programs.")
    private boolean json;
    @Spec
    private CommandSpec spec;

    Diff(Source source) {
        this.source = source;
    }

    @Override
    public Integer call() {
        var before = version(old);
        var after = version(now);
        var difference = Comparison.of(before, after, Source.atLeastOne(people), SEED);
        var meant = after.pack().lowers().stream().filter(one -> one.from().equals(before.decisionFingerprint())).findFirst();
        spec.commandLine().getOut().println(json ? DifferenceJson.of(difference, meant) : DifferenceText.of(difference, before.decisionFingerprint(), meant));
        return difference.milder().isPresent() && meant.isEmpty() || !difference.broken().isEmpty() ? RulesCommands.WRONG : 0;
    }

    private Version version(String named) {
        try {
            return Version.of(source.files(named), source.today());
        } catch (InvalidPack e) {
            throw new CannotBeDone(named + " cannot be compared before these are gone:\n"
                    + e.problems().stream().map(Object::toString).collect(Collectors.joining("\n")));
        }
    }
}
