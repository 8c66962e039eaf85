package org.foramen.command.rules;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.foramen.author.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules explain PACK ANSWERS}. */
@Command(name = "explain", mixinStandardHelpOptions = true,
        description = "Tells of every rule whether it fires for some answers, and which of them decide that.")
final class Explain implements Callable<Integer> {

    private final Source source;

    @Parameters(index = "0", paramLabel = "PACK", description = Source.KINDS)
    private String named;
    @Parameters(index = "1", paramLabel = "ANSWERS", description = AnswersFile.FORM)
    private Path file;
    @Option(names = "--json", description = "For programs.")
    private boolean json;
    @Spec
    private CommandSpec spec;

    Explain(Source source) {
        this.source = source;
    }

    @Override
    public Integer call() {
        var pack = source.pack(named);
        var answers = AnswersFile.read(file, pack);
        var explanation = Explanation.of(pack.pack(), pack.interview(), answers);
        spec.commandLine().getOut().println(json ? ExplanationJson.of(explanation) : ExplanationText.of(explanation, answers));
        return 0;
    }
}
