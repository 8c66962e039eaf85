package org.foramen.proof;

import java.util.List;
import org.foramen.diagram.DiagramSpace;

final class EveryRuleCanFire implements Property {

    @Override
    public String sentence() {
        return "Every rule can fire";
    }

    @Override
    public List<Finding> findings(Claims claims) {
        return claims.protocol().rules().stream()
                .filter(rule -> claims.of(rule) == DiagramSpace.FALSE)
                .map(rule -> Finding.of(rule.id(), "rule '" + rule.id() + "' can never fire, whatever the answers are",
                        "look for conditions that exclude each other, or remove the rule"))
                .toList();
    }
}
