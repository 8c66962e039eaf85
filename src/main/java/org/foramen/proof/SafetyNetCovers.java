package org.foramen.proof;

import java.util.ArrayList;
import java.util.List;
import org.foramen.diagram.DiagramSpace;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Item;

/** Every grave answer to a red flag is named in the safety net or fires a rule that ends the interview. */
final class SafetyNetCovers implements Property {

    @Override
    public String sentence() {
        return "Every grave answer is covered by the safety net or by a rule that ends the interview";
    }

    @Override
    public List<Finding> findings(Claims claims) {
        var findings = new ArrayList<Finding>();
        for (var item : claims.redFlags()) {
            for (var grave : item.redFlag().grave()) {
                if (!inSafetyNet(item, grave, claims) && !endsInterview(item, grave, claims)) {
                    findings.add(Finding.of(item.linkId(),
                            "the safety net says nothing about " + grave + " of '" + item.linkId()
                                    + "', and no rule that ends the interview reads it",
                            "let such a rule read it, as one may have done before it was made milder, or name it under covers: in safety_net.yaml"));
                }
            }
        }
        return findings;
    }

    private static boolean inSafetyNet(Item item, Answer grave, Claims claims) {
        return claims.protocol().safetyNet().lines().stream().anyMatch(line ->
                line.covers().containsKey(item.linkId())
                        && line.covers().get(item.linkId()).contains(item.domain().code(grave)));
    }

    private static boolean endsInterview(Item item, Answer grave, Claims claims) {
        var mildest = item.redFlag().moves().get(0).from();
        return claims.readers(item).stream().filter(rule -> rule.consultation().endsInterview()).anyMatch(rule -> {
            int with = claims.given(claims.of(rule), item, grave);
            int without = claims.given(claims.of(rule), item, mildest);
            return claims.space().and(with, claims.space().not(without)) != DiagramSpace.FALSE;
        });
    }
}
