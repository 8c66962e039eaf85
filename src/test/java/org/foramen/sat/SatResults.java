package org.foramen.sat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.logicng.formulas.Literal;

/** What a solver answered. */
final class SatResults {

    private final List<SatFinding> findings = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();

    List<SatFinding> findings() {
        return findings;
    }

    List<Shown> shown() {
        return shown;
    }

    void add(SatFinding finding) {
        findings.add(finding);
    }

    /** Somebody is so; otherwise that is a finding. */
    boolean can(SatPair people, Claim claim, String subject, String what, Collection<Literal> so) {
        var found = people.find(so);
        found.ifPresentOrElse(couple -> shown.add(new Shown(claim, subject, couple)), () -> add(SatFinding.of(claim, subject, what)));
        return found.isPresent();
    }

    boolean can(SatPair people, Claim claim, String subject, String what, Literal... so) {
        return can(people, claim, subject, what, List.of(so));
    }

    /** Nobody is so; otherwise that is a finding. */
    void never(SatPair people, Claim claim, String subject, String what, Collection<Literal> so) {
        people.find(so).ifPresent(couple -> add(new SatFinding(claim, subject, what, Optional.of(couple),
                Optional.of(new SatFinding.Asked(people, List.copyOf(so))))));
    }
}
