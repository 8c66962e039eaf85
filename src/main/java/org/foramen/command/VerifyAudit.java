package org.foramen.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.foramen.audit.Chain;
import org.foramen.audit.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code admin verify-audit FILE}: tells whether an audit log is as the service has written it. */
@Command(name = "verify-audit", mixinStandardHelpOptions = true, description = "Checks that no line of an audit log was changed, moved or removed.")
public final class VerifyAudit implements Callable<Integer> {

    static final int WRONG = 1;

    private final Path key;

    @Parameters(paramLabel = "FILE", description = "The audit log.")
    private Path file;
    @Option(names = "--expect-last", paramLabel = "CHAIN", description = "The last chain that an earlier check has printed: without it, nobody can tell that lines at the end are gone.")
    private Optional<String> expected;
    @Spec
    private CommandSpec spec;

    /** @param key the file of the service's secret */
    public VerifyAudit(Path key) {
        this.key = key;
    }

    @Override
    public Integer call() {
        try (var log = Files.newInputStream(file)) {
            return say(Verdict.on(log, new Chain(Files.readAllBytes(key)), expected));
        } catch (IOException e) {
            err().println("This cannot be read (" + e.getClass().getSimpleName() + "): " + e.getMessage());
            return WRONG;
        }
    }

    private int say(Verdict verdict) {
        if (verdict instanceof Verdict.Broken broken) {
            err().println(file + ": line " + broken.line() + " " + broken.why());
            return WRONG;
        }
        var whole = (Verdict.Whole) verdict;
        spec.commandLine().getOut().println(whole.lines() + " lines, all as they were written\nlast chain " + whole.last());
        return 0;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
