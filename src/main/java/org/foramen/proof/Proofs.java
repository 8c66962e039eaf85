package org.foramen.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.foramen.diagram.Diagrams;
import org.foramen.triage.Protocol;

/** Proves over all combinations of answers what a pack has to keep. */
public final class Proofs {

    private static final List<Property> PROPERTIES = List.of(
            new EveryRuleCanFire(), new EveryRuleMatters(), new OneLevelForEveryone(), new RedFlagsNeverLower(),
            new SkippingLosesNothing(), new RedFlagsCount(), new UnsureIsHeard(), new EveryItemCanApply(),
            new ModifiersCanApply(), new SafetyNetCovers());

    private final LongSupplier nanoTime;

    /** @param nanoTime measures how long a proof takes */
    public Proofs(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @throws org.foramen.diagram.DiagramTooLarge when a proof needs more nodes than the budget of the diagrams */
    public Certificate of(Protocol protocol, Diagrams diagrams) {
        var claims = new Claims(protocol, diagrams);
        var proved = new ArrayList<Certificate.Proved>();
        for (var property : PROPERTIES) {
            long start = nanoTime.getAsLong();
            var findings = property.findings(claims);
            proved.add(new Certificate.Proved(property.sentence(),
                    Duration.ofNanos(nanoTime.getAsLong() - start), findings));
        }
        int nodes = diagrams.space().nodes(diagrams.roots().values().stream().mapToInt(Integer::intValue).toArray());
        return new Certificate(protocol.questionnaire().combinations(), protocol.questionnaire().items().size(),
                protocol.rules().size() + 1, nodes, proved);
    }
}
