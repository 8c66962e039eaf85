package org.foramen;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.foramen.command.KeptPacks;
import org.foramen.command.rules.RulesCommands;

/** Gives the commands for rule authors what they work with. */
final class RulesMain {

    private RulesMain() {
    }

    static int run(String... arguments) {
        return RulesCommands.run(new KeptPacks(AdminMain::keptDatabase, AdminMain.CLOCK), Clock.systemDefaultZone(), new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments);
    }
}
