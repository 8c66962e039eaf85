package org.foramen.sat;

import org.foramen.triage.Protocol;

/** The claims of a certificate once more, each put to a solver in words as near to its sentence as can be. */
final class SatProofs {

    private SatProofs() {
    }

    static SatResults of(Protocol protocol) {
        var results = new SatResults();
        new SatAlone(protocol, results);
        new SatCompared(protocol, results);
        return results;
    }
}
