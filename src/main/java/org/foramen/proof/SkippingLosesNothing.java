package org.foramen.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * Where an item does not apply, no rule depends on its answer.
 *
 * <p>An item that applies is skipped only when no open rule depends on it, which the interview decides exactly; and the
 * level that ends a walk early is the highest there is, so nothing asked later could raise it.
 */
final class SkippingLosesNothing implements Property {

    @Override
    public String sentence() {
        return "Skipping loses nothing: a rule never depends on an item that does not apply";
    }

    @Override
    public List<Finding> findings(Claims claims) {
        var findings = new ArrayList<Finding>();
        var space = claims.space();
        for (var item : claims.questionnaire().items()) {
            int elsewhere = space.not(claims.diagrams().relevance(claims.position(item)));
            for (var rule : claims.readers(item)) {
                int rest = space.and(claims.of(rule), elsewhere);
                if (space.dependsOn(rest, claims.position(item))) {
                    findings.add(Finding.of(rule.id(),
                            "rule '" + rule.id() + "' depends on '" + item.linkId() + "' where that does not apply",
                            "this is a fault of the service: please report it"));
                }
            }
        }
        var highest = claims.protocol().consultations().get(claims.protocol().consultations().size() - 1);
        claims.protocol().consultations().stream().filter(level -> level.endsInterview() && level != highest)
                .map(level -> Finding.of(level.level(), "'" + level.level() + "' ends the interview, but is not the highest level",
                        "let only the last consultation level end the interview"))
                .forEach(findings::add);
        return findings;
    }
}
