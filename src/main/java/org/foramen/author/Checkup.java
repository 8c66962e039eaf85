package org.foramen.author;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.foramen.pack.Examples;
import org.foramen.pack.ExamplesReader;
import org.foramen.pack.InvalidPack;
import org.foramen.pack.Pack;
import org.foramen.pack.PackProblem;
import org.foramen.pack.PackReader;
import org.foramen.pack.PackSource;
import org.foramen.pack.ProvedPack;
import org.foramen.proof.Certificate;
import org.foramen.triage.Protocol;
import org.foramen.triage.Rule;

/**
 * All that can be said of a pack without a clinician.
 *
 * @param problems what keeps it from being served; then there is nothing more
 * @param warnings what does not
 * @param sound    of a pack that can be served
 */
public record Checkup(List<PackProblem> problems, List<PackProblem> warnings, Optional<Sound> sound) {

    public Checkup {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /**
     * What is known of a pack that can be served.
     *
     * @param contentHash         the same only while every letter is
     * @param decisionFingerprint the same while it decides alike
     * @param cases               how many examples there are
     * @param failing             those that get something else than they must
     * @param unfired             rules that no example fires, where there are examples
     * @param unmissed            rules of which no example says that they must not fire, where there are examples
     */
    public record Sound(String id, String version, String contentHash, String decisionFingerprint, Certificate certificate, int cases,
                        List<CaseRun> failing, List<String> unfired, List<String> unmissed, Cost cost) {
        public Sound {
            failing = List.copyOf(failing);
            unfired = List.copyOf(unfired);
            unmissed = List.copyOf(unmissed);
        }
    }

    /** Whether it can be served, every example gets what it must, and, where there are examples, every rule is tried both ways. */
    public boolean passes() {
        return sound.filter(pack -> pack.failing().isEmpty() && pack.unfired().isEmpty() && pack.unmissed().isEmpty()).isPresent();
    }

    /** @param people how many plausible people are drawn */
    public static Checkup of(PackSource source, LocalDate today, LongSupplier nanoTime, int people, long seed) {
        try {
            var pack = PackReader.read(source, today);
            var proved = ProvedPack.of(pack, nanoTime);
            var examples = ExamplesReader.read(source, pack.protocol().questionnaire());
            return examples.problems().isEmpty() ? new Checkup(List.of(), pack.warnings(), Optional.of(sound(pack, proved, examples, people, seed)))
                    : new Checkup(examples.problems(), pack.warnings(), Optional.empty());
        } catch (InvalidPack e) {
            return new Checkup(e.problems(), List.of(), Optional.empty());
        }
    }

    private static Sound sound(Pack pack, ProvedPack proved, Examples examples, int people, long seed) {
        var protocol = pack.protocol();
        var failing = examples.all().stream().map(example -> CaseRun.of(proved.interview(), examples, example))
                .filter(run -> !run.wrong().isEmpty()).toList();
        return new Sound(pack.id(), pack.version(), pack.contentHash(), proved.decisionFingerprint(), proved.certificate(), examples.all().size(), failing,
                without(protocol, examples, Examples.Expected::fires), without(protocol, examples, Examples.Expected::not), Cost.of(protocol, proved.interview(), new People(protocol.questionnaire(), examples), people, seed));
    }

    private static List<String> without(Protocol protocol, Examples examples, Function<Examples.Expected, List<String>> named) {
        var all = examples.all().stream().flatMap(example -> named.apply(example.expected()).stream()).toList();
        return examples.all().isEmpty() ? List.of() : protocol.rules().stream().map(Rule::id).filter(id -> !all.contains(id)).toList();
    }
}
