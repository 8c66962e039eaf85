package org.foramen.spine.mutation;

import org.foramen.triage.Protocol;

/**
 * The pack with one slip in it.
 *
 * @param owner the rule, item, modifier or definition it was made in
 * @param what  the slip, in the words of a rule author
 */
record Mutant(Kind kind, String owner, String what, Protocol protocol) {

    String name() {
        return owner + ": " + what;
    }
}
