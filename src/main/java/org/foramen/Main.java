package org.foramen;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import org.eclipse.microprofile.config.ConfigProvider;
import org.foramen.start.DatabaseProbe;
import org.foramen.start.Exposure;
import org.foramen.start.SecureStart;

/** The one entry of the program: a command of an operator or a rule author, or else the service, if that is safe. */
@QuarkusMain
public final class Main {

    private static final String ADMIN = "admin";
    private static final String RULES = "rules";

    private Main() {
    }

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals(ADMIN)) {
            System.exit(AdminMain.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        if (arguments.length > 0 && arguments[0].equals(RULES)) {
            System.exit(RulesMain.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        var config = ConfigProvider.getConfig();
        var start = SecureStart.of(Exposure.of(config), () -> DatabaseProbe.ask(config));
        start.lines().forEach(System.err::println);
        if (start.refused()) {
            System.exit(SecureStart.EXIT_CODE);
        }
        Quarkus.run(arguments);
    }
}
