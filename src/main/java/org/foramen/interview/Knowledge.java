package org.foramen.interview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.foramen.diagram.PartialReading;
import org.foramen.questionnaire.AnswerSet;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Criterion;
import org.foramen.questionnaire.Truth;
import org.foramen.triage.Outcome;

/** What a set of answers says: which items apply, which answers count, and which are parked. */
final class Knowledge implements Criterion.Reading {

    private final Plan plan;
    private final Answers given;
    private final Truth[] applies;
    private final int[] codes;
    private final PartialReading reading;
    private Optional<Outcome> outcome = Optional.empty();

    Knowledge(Plan plan, Answers given) {
        this.plan = plan;
        this.given = given;
        applies = new Truth[plan.questionnaire().items().size()];
        codes = new int[applies.length];
        Arrays.fill(codes, PartialReading.OPEN);
        var diagrams = plan.diagrams();
        reading = new PartialReading(diagrams.space(), codes.clone());
        for (int i = 0; i < applies.length; i++) {
            applies[i] = plan.isLate(i) ? Truth.UNKNOWN : reading.of(diagrams.relevance(i)).truth();
            count(i);
            if (codes[i] != PartialReading.OPEN) {
                reading.know(i, diagrams.variables().classOf(i, codes[i]));
            }
        }
    }

    private void count(int position) {
        var item = plan.item(position);
        if (applies[position] == Truth.TRUE) {
            given.to(item.linkId()).ifPresent(answer -> codes[position] = item.domain().code(answer));
        }
    }

    PartialReading.Rest rest(int diagram) {
        return reading.of(diagram);
    }

    /** From here on criteria about the result are tested against this one. */
    void resultIs(Optional<Outcome> changed) {
        outcome = changed;
    }

    /** Judges an item that applies only by the result, against the result so far. */
    void judgeLate(int position) {
        applies[position] = relevance(position).test(this);
        count(position);
    }

    void ruleOut(int position) {
        applies[position] = Truth.FALSE;
        codes[position] = PartialReading.OPEN;
    }

    Truth applies(int position) {
        return applies[position];
    }

    Criterion relevance(int position) {
        return plan.item(position).relevant();
    }

    String linkId(int position) {
        return plan.item(position).linkId();
    }

    int[] read(Criterion criterion) {
        return plan.read(criterion);
    }

    int position(String linkId) {
        return plan.questionnaire().position(linkId);
    }

    boolean counts(int position) {
        return codes[position] != PartialReading.OPEN;
    }

    int counted() {
        int counted = 0;
        for (int code : codes) {
            counted += code == PartialReading.OPEN ? 0 : 1;
        }
        return counted;
    }

    boolean answered(int position) {
        return given.has(plan.item(position).linkId());
    }

    List<String> parked() {
        var parked = new ArrayList<String>();
        for (int i = 0; i < codes.length; i++) {
            if (!counts(i) && answered(i)) {
                parked.add(linkId(i));
            }
        }
        return parked;
    }

    @Override
    public Truth among(String linkId, AnswerSet answers) {
        return among(position(linkId), answers);
    }

    Truth among(int position, AnswerSet answers) {
        if (codes[position] != PartialReading.OPEN) {
            return Truth.of(answers.contains(codes[position]));
        }
        return applies[position] == Truth.FALSE ? Truth.FALSE : Truth.UNKNOWN;
    }

    @Override
    public Truth result(Criterion.Result result) {
        return outcome.map(so -> Truth.of(
                        (result.levels().isEmpty() || result.levels().contains(so.consultation().level()))
                                && (result.imaging().isEmpty() || result.imaging().contains(so.imaging().level()))))
                .orElse(Truth.UNKNOWN);
    }

    /** The items that are not to be asked: those with an answer, counted or parked, and those that do not apply. */
    BitSet closed() {
        var closed = new BitSet();
        for (int i = 0; i < codes.length; i++) {
            closed.set(i, answered(i) || applies[i] == Truth.FALSE);
        }
        return closed;
    }

    /** Adds an item, and what must be known to tell whether it applies. */
    void addOpen(int position, BitSet open) {
        open.set(position);
        reading.of(plan.diagrams().relevance(position)).addOpenTo(open);
    }

    /** Adds the items whose answers could still decide a criterion. */
    void addOpen(Criterion criterion, BitSet open) {
        if (criterion.test(this) != Truth.UNKNOWN) {
            return;
        }
        if (criterion instanceof Criterion.Among among) {
            addOpen(position(among.linkId()), open);
        } else if (criterion instanceof Criterion.All all) {
            all.of().forEach(clause -> addOpen(clause, open));
        } else if (criterion instanceof Criterion.Any any) {
            any.of().forEach(clause -> addOpen(clause, open));
        } else if (criterion instanceof Criterion.AtLeast atLeast) {
            atLeast.of().forEach(clause -> addOpen(clause, open));
        } else if (criterion instanceof Criterion.Not not) {
            addOpen(not.of(), open);
        } else if (criterion instanceof Criterion.Named named) {
            addOpen(named.of(), open);
        }
    }
}
