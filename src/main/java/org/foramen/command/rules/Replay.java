package org.foramen.command.rules;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.foramen.command.CannotBeDone;
import org.foramen.serving.ServedPack;
import org.foramen.view.Json;
import org.foramen.view.PackRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules replay FILE…}. */
@Command(name = "replay", mixinStandardHelpOptions = true, description = {"Derives a result again from its answers and the pack it names, and compares it byte for byte.",
    "Ends with 0 when both say the same, with 1 when they do not."})
final class Replay implements Callable<Integer> {

    private final Source source;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "What the API answered: the result, and the interview for its answers (or a file of answers).")
    private List<Path> files;
    @Option(names = "--pack", paramLabel = "PACK", description = Source.KINDS + " Without it, the pack that the result names is taken from the service of foramen.data.")
    private Optional<String> named = Optional.empty();
    @Option(names = "--json", description = "For programs.")
    private boolean json;
    @Spec
    private CommandSpec spec;

    Replay(Source source) {
        this.source = source;
    }

    record View(boolean same, boolean sameBytes, PackRef pack, List<Replayed.Difference> differences) {
    }

    @Override
    public Integer call() {
        var receipt = Receipt.of(files);
        var made = made(receipt);
        var pack = source.pack(named.orElse(made.contentHash()));
        var replayed = Replayed.of(receipt.recommendation(), again(receipt, pack));
        spec.commandLine().getOut().println(json ? new String(Json.bytes(new View(replayed.same(), replayed.sameBytes(), pack.ref(), replayed.differences())), StandardCharsets.UTF_8)
                : text(replayed, made, pack.ref()));
        return replayed.same() ? 0 : RulesCommands.WRONG;
    }

    private static PackRef made(Receipt receipt) {
        try {
            return Json.recommendation(receipt.recommendation()).pack();
        } catch (IllegalStateException e) {
            throw new CannotBeDone("the recommendation is not one that this program gives - leave it as the API gave it");
        }
    }

    private byte[] again(Receipt receipt, ServedPack pack) {
        var answers = AnswersFile.allowed("the answers", receipt.answers(), pack);
        // The service keeps its days in UTC; the day decides whether a guide is past its review.
        var day = receipt.sealedAt().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)).orElseGet(source::today);
        return pack.interview().next(answers).fold(ask -> {
            throw new CannotBeDone("these answers do not suffice for a result - give the interview that the result is of");
        }, finished -> Json.bytes(pack.in(receipt.locale()).recommendation(finished.recommendation(), answers, day)));
    }

    private static String text(Replayed replayed, PackRef made, PackRef with) {
        var by = "by " + with.id() + " " + with.version() + " (" + with.contentHash() + ")";
        if (replayed.same()) {
            return replayed.sameBytes() ? "The same, byte for byte, " + by + "." : "The same " + by + ", but for spaces or the order of members: the file is not as the API gave it.";
        }
        if (replayed.differences().stream().allMatch(one -> one.at().startsWith("/pack/"))) {
            return "The same recommendation " + by + ", but it was made by another version, " + made.contentHash() + ": only the names of the pack differ.";
        }
        var lines = new StringBuilder("Not the same " + by + (made.contentHash().equals(with.contentHash()) ? "." : "; it was made by " + made.contentHash() + "."));
        replayed.differences().forEach(one -> lines.append("\n  ").append(one.at()).append("\n    kept   ").append(one.kept()).append("\n    again  ").append(one.again()));
        return lines.toString();
    }
}
