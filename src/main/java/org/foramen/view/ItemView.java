package org.foramen.view;

import java.util.List;
import java.util.Optional;

/** One question as a person reads it. */
public record ItemView(String linkId, String type, String text, Optional<String> hint, String why, boolean required,
                       Optional<List<Option>> options, Optional<Integer> min, Optional<Integer> max,
                       Optional<String> unit) {

    /** @param exclusive there, and true, when it cannot be ticked with any other */
    public record Option(String value, String text, Optional<Boolean> exclusive) {
    }
}
