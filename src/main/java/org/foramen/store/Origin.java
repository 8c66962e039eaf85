package org.foramen.store;

import java.util.Optional;

/**
 * What an interview began with; none of it ever changes.
 *
 * @param packHash  the content hash of the pack, which must have been kept
 * @param notice    the version of the notice the person accepted
 * @param reference the partner's own name for it
 * @param client    the id of the key it began with
 */
public record Origin(String packId, String packHash, String locale, Optional<String> notice,
                     Optional<String> reference, Optional<String> client) {

    public static final int LONGEST_REFERENCE = 64;

    public Origin {
        if (reference.filter(text -> text.length() > LONGEST_REFERENCE).isPresent()) {
            throw new IllegalArgumentException("a reference has at most " + LONGEST_REFERENCE + " characters");
        }
    }

    /** Of somebody without a key. */
    public Origin(String packId, String packHash, String locale, Optional<String> notice, Optional<String> reference) {
        this(packId, packHash, locale, notice, reference, Optional.empty());
    }

    Origin withReference(Optional<String> given) {
        return new Origin(packId, packHash, locale, notice, given, client);
    }

    /** References belong to people: they are never printed by accident. */
    @Override
    public String toString() {
        return "Origin[" + packId + ", " + packHash + ", " + locale + "]";
    }
}
