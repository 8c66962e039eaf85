package org.foramen;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;

/** The one entry of the program: an operator's command, or else the service. */
@QuarkusMain
public final class Main {

    private static final String ADMIN = "admin";

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals(ADMIN)) {
            System.exit(AdminMain.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        Quarkus.run(arguments);
    }
}
