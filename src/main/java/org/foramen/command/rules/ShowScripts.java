package org.foramen.command.rules;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.foramen.view.CasesView;
import org.foramen.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules scripts PACK}. */
@Command(name = "scripts", mixinStandardHelpOptions = true,
        description = "Gives answers that lead to each rule and to each level, as few as do: to send to POST /v1/evaluations, or to click through where they are asked.")
final class ShowScripts implements Callable<Integer> {

    private final Source source;

    @Parameters(index = "0", paramLabel = "PACK", description = Source.KINDS)
    private String named;
    @Option(names = "--json", description = "For programs.")
    private boolean json;
    @Spec
    private CommandSpec spec;

    ShowScripts(Source source) {
        this.source = source;
    }

    @Override
    public Integer call() {
        var scripts = source.pack(named).cases().scripts();
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(new String(Json.bytes(scripts), StandardCharsets.UTF_8));
        } else {
            scripts.forEach(script -> out.println(text(script)));
        }
        return 0;
    }

    private static String by(CasesView.Script script) {
        return script.expect().fires().contains(script.id()) ? "" : " by " + String.join(", ", script.expect().fires());
    }

    private static String text(CasesView.Script script) {
        return script.kind() + " " + script.id() + ": " + script.expect().consultation() + script.expect().imaging().map(imaging -> ", " + imaging).orElse("")
                + by(script) + "\n  " + script.request().answers();
    }
}
