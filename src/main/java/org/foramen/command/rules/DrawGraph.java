package org.foramen.command.rules;

import java.util.concurrent.Callable;
import org.foramen.print.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules graph PACK}. */
@Command(name = "graph", mixinStandardHelpOptions = true,
        description = "Draws the screens in their order, and when each of their questions is asked; ! marks red flags. As Mermaid, or with --dot for Graphviz.")
final class DrawGraph implements Callable<Integer> {

    private final Source source;

    @Parameters(index = "0", paramLabel = "PACK", description = Source.KINDS)
    private String named;
    @Option(names = "--dot", description = "For Graphviz.")
    private boolean dot;
    @Spec
    private CommandSpec spec;

    DrawGraph(Source source) {
        this.source = source;
    }

    @Override
    public Integer call() {
        var graph = new Graph(source.pack(named).pack());
        spec.commandLine().getOut().print(dot ? graph.dot() : graph.mermaid());
        return 0;
    }
}
