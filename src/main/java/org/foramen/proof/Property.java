package org.foramen.proof;

import java.util.List;

/** Something that must hold for every combination of answers. */
interface Property {

    /** The property as a sentence. */
    String sentence();

    /** Where it fails; empty when it is proved. */
    List<Finding> findings(Claims claims);
}
