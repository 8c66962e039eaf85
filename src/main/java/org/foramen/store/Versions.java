package org.foramen.store;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which versions of packs operators have chosen, by their content hashes.
 *
 * @param activated for a pack, what new interviews begin with in place of the version of the build, newest choice first
 * @param recalled  what must no longer be used
 */
public record Versions(Map<String, List<String>> activated, Set<String> recalled) {

    public static final Versions NONE = new Versions(Map.of(), Set.of());
}
