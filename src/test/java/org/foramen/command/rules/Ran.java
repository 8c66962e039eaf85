package org.foramen.command.rules;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.stream.Stream;
import org.foramen.command.CannotBeDone;
import org.foramen.command.KeptPacks;

/** A command that was run, and what it said. */
record Ran(int code, String out, String err) {

    static Ran of(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = RulesCommands.run(new KeptPacks(() -> {
            throw new CannotBeDone("no service has kept anything");
        }, Clock.systemUTC()), Clock.systemUTC(), new PrintWriter(out, true), new PrintWriter(err, true),
                Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }
}
