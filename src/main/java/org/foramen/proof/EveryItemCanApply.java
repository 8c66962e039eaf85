package org.foramen.proof;

import java.util.ArrayList;
import java.util.List;
import org.foramen.diagram.DiagramSpace;

/** No dead ends: every item can be reached; and relevance looks only back, so every walk ends. */
final class EveryItemCanApply implements Property {

    @Override
    public String sentence() {
        return "Every walk ends: relevance looks only back, and every item can be reached";
    }

    @Override
    public List<Finding> findings(Claims claims) {
        var findings = new ArrayList<Finding>();
        for (var item : claims.questionnaire().items()) {
            int position = claims.position(item);
            int applies = claims.diagrams().relevance(position);
            if (applies == DiagramSpace.FALSE) {
                findings.add(Finding.of(item.linkId(), "question '" + item.linkId() + "' is never asked: its relevant can never hold",
                        "look for conditions that exclude each other, or remove the question"));
            }
            if (claims.space().support(applies).length() > position) {
                findings.add(Finding.of(item.linkId(), "the relevance of '" + item.linkId() + "' looks at itself or at a later question",
                        "move the question behind the ones it depends on"));
            }
        }
        return findings;
    }
}
