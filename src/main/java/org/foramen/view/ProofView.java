package org.foramen.view;

import java.time.Duration;
import java.util.List;
import org.foramen.proof.Certificate;

/** What was proved about a pack when the service started. */
public record ProofView(PackRef pack, String combinations, int items, int rules, int nodes, double milliseconds,
                        List<Proved> properties) {

    public record Proved(String property, double milliseconds) {
    }

    public static ProofView of(PackRef pack, Certificate certificate) {
        return new ProofView(pack, certificate.combinations().toString(), certificate.items(), certificate.rules(),
                certificate.nodes(), milliseconds(certificate.took()), certificate.properties().stream()
                .map(proved -> new Proved(proved.property(), milliseconds(proved.took()))).toList());
    }

    private static double milliseconds(Duration took) {
        return took.toNanos() / 1000 / 1000.0;
    }
}
