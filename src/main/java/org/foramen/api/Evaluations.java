package org.foramen.api;

import java.util.Optional;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.ProblemError;
import org.foramen.api.problem.Refused;
import org.foramen.api.request.Body;
import org.foramen.api.request.Languages;
import org.foramen.metrics.Counters;
import org.foramen.metrics.Door;
import org.foramen.questionnaire.Answers;
import org.foramen.serving.Packs;
import org.foramen.serving.ServedPack;
import org.foramen.view.StepView;

/** The stateless door: the answers come with every request. */
public final class Evaluations {

    static final String[] PROPERTIES = {"pack", "locale", "answers"};

    private final Packs packs;
    private final Steps steps;
    private final Counters counters;

    public Evaluations(Packs packs, Steps steps, Counters counters) {
        this.packs = packs;
        this.steps = steps;
        this.counters = counters;
    }

    StepView evaluate(Body body, Languages languages, boolean askAll) {
        var pack = pack(packs, body.text("pack"));
        var spoken = pack.in(languages.first(body.text("locale")));
        var answers = new Answers(new AnswerCheck(pack).check(body.answers("answers")));
        var step = askAll ? steps.assumingSkipped(pack, spoken, answers) : steps.view(pack, spoken, answers, Optional.empty());
        step.recommendation().ifPresent(one -> counters.result(Door.EVALUATION, one.consultation().level(), one.imaging().level()));
        return step;
    }

    /** The pack a body names, or the default one. */
    static ServedPack pack(Packs packs, Optional<String> id) {
        var pack = id.map(name -> packs.installed(name).orElseThrow(() -> unknownPack(packs))).orElseGet(packs::standard);
        if (packs.isRecalled(pack.pack().contentHash())) {
            throw new Refused(Problem.of(Code.PACK_RECALLED));
        }
        return pack;
    }

    private static Refused unknownPack(Packs packs) {
        var known = packs.installed().stream().map(pack -> pack.pack().id()).toList();
        return new Refused(Problem.of(Code.UNKNOWN_PACK)
                .errors(java.util.List.of(ProblemError.at("/pack", "No pack with this id is installed.").options(known)))
                .hint("Leave pack out, or send one of " + String.join(", ", known) + "."));
    }
}
