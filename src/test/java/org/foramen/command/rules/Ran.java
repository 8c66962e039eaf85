package org.foramen.command.rules;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.stream.Stream;

/** A command that was run, and what it said. */
record Ran(int code, String out, String err) {

    static Ran of(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = RulesCommands.run(Clock.systemUTC(), new PrintWriter(out, true), new PrintWriter(err, true),
                Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }
}
