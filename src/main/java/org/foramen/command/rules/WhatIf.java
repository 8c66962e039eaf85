package org.foramen.command.rules;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.foramen.author.Raising;
import org.foramen.command.CannotBeDone;
import org.foramen.interview.Step;
import org.foramen.questionnaire.Item;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules what-if PACK ANSWERS}. */
@Command(name = "what-if", mixinStandardHelpOptions = true,
        description = "Tells the fewest answers that would have to be other for each graver level.")
final class WhatIf implements Callable<Integer> {

    private final Source source;

    @Parameters(index = "0", paramLabel = "PACK", description = Source.KINDS)
    private String named;
    @Parameters(index = "1", paramLabel = "ANSWERS", description = AnswersFile.FORM + " They have to suffice for a result.")
    private Path file;
    @Option(names = "--json", description = "For programs.")
    private boolean json;
    @Spec
    private CommandSpec spec;

    WhatIf(Source source) {
        this.source = source;
    }

    @Override
    public Integer call() {
        var pack = source.pack(named);
        var answers = AnswersFile.read(file, pack);
        var raising = Raising.of(pack.proved(), answers).orElseThrow(() -> new CannotBeDone(file + " does not suffice for a result - also answer "
                + pack.interview().next(answers).fold(ask -> String.join(", ", ask.items().stream().map(Item::linkId).toList()), Step::toString)));
        spec.commandLine().getOut().println(json ? RaisingJson.of(raising) : RaisingText.of(raising, answers));
        return 0;
    }
}
