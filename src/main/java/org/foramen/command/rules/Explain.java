package org.foramen.command.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.foramen.author.Explanation;
import org.foramen.command.CannotBeDone;
import org.foramen.interview.AnswerRejected;
import org.foramen.pack.InvalidPack;
import org.foramen.pack.PackReader;
import org.foramen.pack.ProvedPack;
import org.foramen.questionnaire.Answers;
import org.foramen.store.AnswersJson;
import org.foramen.view.AnswerSentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules explain FOLDER ANSWERS}. */
@Command(name = "explain", mixinStandardHelpOptions = true,
        description = "Tells of every rule whether it fires for some answers, and which of them decide that.")
final class Explain implements Callable<Integer> {

    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder of the pack.")
    private Path folder;
    @Parameters(index = "1", paramLabel = "ANSWERS", description = "A JSON file such as {\"age\": 40, \"regions\": [\"neck\"]}; null skips a question.")
    private Path file;
    @Spec
    private CommandSpec spec;

    Explain(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var pack = pack();
        var answers = answers(pack);
        spec.commandLine().getOut().println(ExplanationText.of(Explanation.of(pack.pack(), pack.interview(), answers), answers));
        return 0;
    }

    private ProvedPack pack() {
        try {
            return ProvedPack.of(PackReader.read(PackFolder.read(folder), LocalDate.now(clock)), System::nanoTime);
        } catch (InvalidPack e) {
            throw new CannotBeDone(e.problems().stream().map(Object::toString).collect(Collectors.joining("\n"))
                    + "\nthese have to go first: rules check " + folder);
        }
    }

    private Answers answers(ProvedPack pack) {
        var answers = read();
        answers.byLinkId().forEach((linkId, answer) -> {
            try {
                pack.interview().check(linkId, answer);
            } catch (AnswerRejected e) {
                throw new CannotBeDone(file + ": " + linkId + ": "
                        + AnswerSentence.of(e.reason(), pack.pack().protocol().questionnaire().item(linkId)));
            }
        });
        return answers;
    }

    private Answers read() {
        try {
            return AnswersJson.read(Files.readAllBytes(file));
        } catch (IOException | IllegalStateException e) {
            throw new CannotBeDone(file + " holds no answers - write a JSON object with a value for each linkId, such as {\"age\": 40}");
        }
    }
}
