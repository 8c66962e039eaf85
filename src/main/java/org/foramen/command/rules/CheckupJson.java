package org.foramen.command.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.foramen.author.CaseRun;
import org.foramen.author.Checkup;
import org.foramen.author.Cost;
import org.foramen.pack.PackProblem;
import org.foramen.view.Json;

/** A checkup for programs. */
final class CheckupJson {

    private CheckupJson() {
    }

    record View(boolean passes, List<ProblemView> problems, List<ProblemView> warnings, Optional<SoundView> pack) {
    }

    record ProblemView(String file, int line, int column, String what, String remedy) {

        static ProblemView of(PackProblem problem) {
            return new ProblemView(problem.place().file(), problem.place().line(), problem.place().column(), problem.what(), problem.remedy());
        }
    }

    record SoundView(String id, String version, String contentHash, String decisionFingerprint, String combinations, int questions, int rules,
                     List<ProvedView> proved, int cases, List<CaseRun> failing, List<String> unfired, List<String> unmissed, Cost cost) {
    }

    record ProvedView(String property, long milliseconds) {
    }

    static String of(Checkup checkup) {
        return new String(Json.bytes(new View(checkup.passes(), checkup.problems().stream().map(ProblemView::of).toList(),
                checkup.warnings().stream().map(ProblemView::of).toList(), checkup.sound().map(CheckupJson::sound))), StandardCharsets.UTF_8);
    }

    private static SoundView sound(Checkup.Sound sound) {
        var certificate = sound.certificate();
        return new SoundView(sound.id(), sound.version(), sound.contentHash(), sound.decisionFingerprint(), certificate.combinations().toString(),
                certificate.items(), certificate.rules(),
                certificate.properties().stream().map(proved -> new ProvedView(proved.property(), proved.took().toMillis())).toList(),
                sound.cases(), sound.failing(), sound.unfired(), sound.unmissed(), sound.cost());
    }
}
