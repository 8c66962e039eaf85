package org.foramen.serving;

import java.util.Collection;
import java.util.Optional;

/** The languages somebody would like to be answered in. */
public interface Preferred {

    /** The best of these languages, if any is asked for. */
    Optional<String> among(Collection<String> offered);
}
