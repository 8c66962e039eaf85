package org.foramen.pack;

import java.util.List;
import java.util.stream.Collectors;

/** A pack cannot be used; the message lists everything that is wrong with it, one problem a line. */
public final class InvalidPack extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<PackProblem> problems;

    public InvalidPack(List<PackProblem> problems) {
        super(problems.stream().map(PackProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<PackProblem> problems() {
        return problems;
    }
}
