package org.foramen.sat;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.foramen.diagram.Diagrams;
import org.foramen.proof.Certificate;
import org.foramen.proof.Finding;
import org.foramen.proof.Proofs;
import org.foramen.questionnaire.Answers;
import org.foramen.triage.Protocol;

/** The diagrams and the solver say the same of a protocol, and each believes the other's witnesses. */
public final class BothProvers {

    private final Protocol protocol;
    private final DiagramReading diagrams;
    private final Certificate certificate;
    private final SatResults sat;

    private BothProvers(Protocol protocol, Diagrams diagrams, Certificate certificate) {
        this.protocol = protocol;
        this.diagrams = new DiagramReading(protocol, diagrams);
        this.certificate = certificate;
        this.sat = SatProofs.of(protocol);
    }

    /**
     * @return for each claim the subjects of which it does not hold
     * @throws AssertionError where they disagree
     */
    public static Map<Claim, Set<String>> agree(Protocol protocol) {
        var diagrams = Diagrams.of(protocol.questionnaire(), protocol.criteria(), protocol.modifierCriteria(), Diagrams.NODE_BUDGET);
        var both = new BothProvers(protocol, diagrams, new Proofs(() -> 0).of(protocol, diagrams));
        var failing = new EnumMap<Claim, Set<String>>(Claim.class);
        for (var claim : Claim.values()) {
            failing.put(claim, both.agree(claim));
        }
        both.believeTheSolver();
        return failing;
    }

    private Set<String> agree(Claim claim) {
        var proved = certificate.properties().get(claim.ordinal());
        assertThat(proved.property()).isEqualTo(claim.sentence);
        var found = sat(claim).map(SatFinding::subject).collect(toSet());
        assertThat(proved.findings().stream().map(Finding::subject).collect(toSet()))
                .as("what the diagrams find, against what the solver does: %s", claim.sentence).isEqualTo(found);
        for (var finding : proved.findings()) {
            var same = sat(claim).filter(one -> one.subject().equals(finding.subject()) && finding.what().contains(one.what())).findFirst();
            assertThat(same).as("the solver on: %s", finding.what()).isPresent();
            finding.example().ifPresent(example -> assertThat(same.orElseThrow().asked().flatMap(asked -> asked.like(example)))
                    .as("the solver on: %s", finding.sentence()).isPresent());
        }
        return found;
    }

    private Stream<SatFinding> sat(Claim claim) {
        return sat.findings().stream().filter(finding -> finding.claim() == claim);
    }

    private void believeTheSolver() {
        assertThat(sat.shown()).allSatisfy(shown -> assertThat(shows(shown.claim(), shown.subject(), shown.people())).as("%s", shown).isTrue());
        sat.findings().forEach(finding -> finding.witness().ifPresent(people ->
                assertThat(shows(finding.claim(), finding.subject(), people)).as("%s", finding).isTrue()));
    }

    private boolean shows(Claim claim, String subject, Couple people) {
        var first = people.first();
        return switch (claim) {
            case CAN_FIRE -> diagrams.fired(first).contains(diagrams.rule(subject).orElseThrow());
            case MATTERS -> !diagrams.without(subject, first).equals(diagrams.outcome(diagrams.fired(first)));
            case ONE_LEVEL -> subject.equals(protocol.fallback().id()) ? diagrams.fired(first).isEmpty()
                    : diagrams.outcome(diagrams.fired(first)).consultation().level().equals(subject);
            case NEVER_LOWER -> diagrams.outcome(diagrams.fired(people.second())).consultation()
                    .compareTo(diagrams.outcome(diagrams.fired(first)).consultation()) < 0;
            case SKIPPING -> !diagrams.fired(first).equals(diagrams.fired(people.second()));
            case COUNTS -> !diagrams.gained(people).isEmpty();
            case UNSURE -> isUnheard(subject, first);
            case CAN_APPLY -> diagrams.applies(diagrams.item(subject), first);
            case MODIFIERS -> true;
            case SAFETY_NET -> diagrams.gained(people).stream().anyMatch(rule -> rule.consultation().endsInterview());
        };
    }

    private boolean isUnheard(String linkId, Answers person) {
        var item = diagrams.item(linkId);
        return diagrams.applies(item, person) && diagrams.holds(diagrams.diagrams().compile(item.unsure().when()), person)
                && diagrams.fired(person).stream().noneMatch(rule -> item.unsure().rules().contains(rule.id()));
    }
}
