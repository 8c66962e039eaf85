package org.foramen.proof;

import java.util.ArrayList;
import java.util.List;
import org.foramen.diagram.DiagramSpace;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Item;

/**
 * Every grave answer to a red flag makes some rule fire that the mildest answer does not.
 *
 * <p>So a red flag that applies is left unasked only when every rule that reads it is decided already.
 */
final class RedFlagsCount implements Property {

    @Override
    public String sentence() {
        return "No red flag is left unasked while it can still matter, and every grave answer can";
    }

    @Override
    public List<Finding> findings(Claims claims) {
        var findings = new ArrayList<Finding>();
        for (var item : claims.redFlags()) {
            for (var grave : item.redFlag().grave()) {
                if (!firesSomething(item, grave, claims)) {
                    findings.add(Finding.of(item.linkId(),
                            "answering " + grave + " to the red flag '" + item.linkId() + "' never makes a rule fire",
                            "name this answer in a rule, or take it out of the options"));
                }
            }
        }
        return findings;
    }

    private static boolean firesSomething(Item item, Answer grave, Claims claims) {
        var mildest = item.redFlag().moves().get(0).from();
        return claims.readers(item).stream().anyMatch(rule -> {
            int with = claims.given(claims.of(rule), item, grave);
            int without = claims.given(claims.of(rule), item, mildest);
            return claims.space().and(with, claims.space().not(without)) != DiagramSpace.FALSE;
        });
    }
}
