package org.foramen.proof;

import java.util.ArrayList;
import java.util.List;
import org.foramen.diagram.DiagramSpace;
import org.foramen.triage.Rule;

/**
 * Every complete set of answers gets exactly one consultation level.
 *
 * <p>The fallback sees to "at least one" and the order of the levels to "at most one"; what can still be wrong is a
 * level nobody can get.
 */
final class OneLevelForEveryone implements Property {

    @Override
    public String sentence() {
        return "Every complete set of answers gets exactly one consultation level, and every level can be reached";
    }

    @Override
    public List<Finding> findings(Claims claims) {
        var findings = new ArrayList<Finding>();
        var protocol = claims.protocol();
        boolean fallbackFires = claims.alone(DiagramSpace.TRUE, protocol.rules().stream().map(claims::of).toList()).isPresent();
        if (!fallbackFires) {
            findings.add(Finding.of(protocol.fallback().id(),
                    "the fallback '" + protocol.fallback().id() + "' can never fire: some other rule always does",
                    "check for a rule that holds for everybody"));
        }
        for (var level : protocol.consultations()) {
            boolean given = fallbackFires && protocol.fallback().consultation().equals(level)
                    || protocol.rules().stream().anyMatch(rule -> rule.consultation().equals(level) && isHighest(rule, claims));
            if (!given) {
                findings.add(Finding.of(level.level(), "nobody can get the consultation level '" + level.level() + "'",
                        "let a rule give it, or take it out of pack.yaml"));
            }
        }
        return findings;
    }

    private static boolean isHighest(Rule rule, Claims claims) {
        var above = claims.protocol().rules().stream()
                .filter(other -> other.consultation().compareTo(rule.consultation()) > 0).map(claims::of).toList();
        return claims.alone(claims.of(rule), above).isPresent();
    }
}
