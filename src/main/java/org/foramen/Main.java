package org.foramen;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;
import org.foramen.start.DatabaseProbe;
import org.foramen.start.Exposure;
import org.foramen.start.SecureStart;

/** Serves, if that is safe. */
@QuarkusMain
public final class Main {

    private Main() {
    }

    public static void main(String... args) {
        var config = ConfigProvider.getConfig();
        var start = SecureStart.of(Exposure.of(config), () -> DatabaseProbe.ask(config));
        start.lines().forEach(System.err::println);
        if (start.refused()) {
            System.exit(SecureStart.EXIT_CODE);
        }
        Quarkus.run(args);
    }
}
