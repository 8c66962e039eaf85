package org.foramen.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Everything found wrong with a pack so far; reading goes on after a problem. */
final class Problems {

    private final TreeSet<PackProblem> found = new TreeSet<>();
    private final Set<Place> settled = new HashSet<>();

    void add(PackProblem problem) {
        if (!settled.contains(problem.place())) {
            found.add(problem);
        }
    }

    /** Whatever else is found at this place follows from a problem that was reported already. */
    void settle(Place place) {
        settled.add(place);
    }

    void add(Place place, String what, String remedy) {
        add(new PackProblem(place, what, remedy));
    }

    void add(Yaml where, String what, String remedy) {
        add(where.place(), what, remedy);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** By file, line and column. */
    List<PackProblem> list() {
        return List.copyOf(found);
    }
}
