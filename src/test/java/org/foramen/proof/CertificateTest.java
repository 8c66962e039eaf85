package org.foramen.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.questionnaire.Items.all;
import static org.foramen.questionnaire.Items.is;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.foramen.diagram.Diagrams;
import org.junit.jupiter.api.Test;

class CertificateTest {

    private final SmallProtocol small = new SmallProtocol();

    /** What an operator and a rule author read. */
    @Test
    void it_says_what_was_proved() {
        assertThat(small.proved().properties()).extracting(Certificate.Proved::property).containsExactly(
                "Every rule can fire",
                "Removing any rule would change a level or an imaging",
                "Every complete set of answers gets exactly one consultation level, and every level can be reached",
                "A graver answer to a red flag never makes the consultation milder",
                "Skipping loses nothing: a rule never depends on an item that does not apply",
                "No red flag is left unasked while it can still matter, and every grave answer can",
                "Being unsure, or skipping, fires the rule that is promised for it",
                "Every walk ends: relevance looks only back, and every item can be reached",
                "Every modifier can apply, and none changes the consultation level",
                "Every grave answer is covered by the safety net or by a rule that ends the interview");
    }

    @Test
    void one_finding_is_enough_for_it_not_to_hold() {
        small.add(SmallProtocol.rule("S4", all(is(small.numb, "yes"), is(small.numb, "no")), SmallProtocol.SAME_DAY, SmallProtocol.MRI));
        assertThat(small.proved().holds()).isFalse();
        assertThat(small.proved().findings()).hasSize(1);
    }

    @Test
    void it_says_how_long_each_proof_took_and_all_of_them_together() {
        var clock = new AtomicLong(1_000);
        var protocol = small.protocol();
        var certificate = new Proofs(() -> clock.getAndAdd(7))
                .of(protocol, Diagrams.of(protocol.questionnaire(), protocol.criteria(), protocol.modifierCriteria(), 100_000));
        assertThat(certificate.properties()).allMatch(proved -> proved.took().equals(Duration.ofNanos(7)));
        assertThat(certificate.took()).isEqualTo(Duration.ofNanos(70));
    }

    @Test
    void it_says_how_large_the_rules_are() {
        var protocol = small.protocol();
        var diagrams = Diagrams.of(protocol.questionnaire(), protocol.criteria(), protocol.modifierCriteria(), 100_000);
        var roots = diagrams.roots().values().stream().mapToInt(Integer::intValue).toArray();
        assertThat(small.proved().nodes()).isEqualTo(diagrams.space().nodes(roots)).isGreaterThan(6);
    }
}
