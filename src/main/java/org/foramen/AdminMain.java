package org.foramen;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.foramen.access.WebhookSecrets;
import org.foramen.audit.Chain;
import org.foramen.audit.OperatorLog;
import org.foramen.command.Admin;
import org.foramen.command.CannotBeDone;
import org.foramen.command.Means;
import org.foramen.store.Database;
import org.foramen.store.Vault;

/** Gives the commands what the container gives the service, without starting that. */
final class AdminMain {

    static final Clock CLOCK = Clock.systemUTC();

    private AdminMain() {
    }

    static int run(String... arguments) {
        var means = new Means(AdminMain::database, () -> new WebhookSecrets(secret()), Databases.keyFile(config(), data()),
                new OperatorLog(data().resolve("operators.log"), () -> new Chain(secret()), CLOCK, System.getProperty("user.name")), CLOCK, new SecureRandom());
        return Admin.run(means, new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments);
    }

    /** The database of the service, which may be running: the two take turns. */
    private static Database database() {
        return Databases.open(config(), data(), CLOCK, new Vault(secret(), new SecureRandom()), () -> Runnable::run);
    }

    /** The same for somebody who only reads: it makes no files where no service has run. */
    static Database keptDatabase() {
        if (config().getOptionalValue("foramen.store.url", String.class).isEmpty() && !Files.exists(Databases.file(data()))) {
            throw new CannotBeDone("no service has kept anything in " + data() + " - set foramen.data to the folder of the service, by -Dforamen.data=… before -jar, or name a folder");
        }
        if (!Files.exists(Databases.keyFile(config(), data()))) {
            throw new CannotBeDone(Databases.keyFile(config(), data()) + " is not there - set foramen.key-file to the secret of the service");
        }
        try {
            return database();
        } catch (ConfigurationException e) {
            throw new CannotBeDone(e.getMessage());
        }
    }

    private static byte[] secret() {
        return Databases.secret(config(), data(), new SecureRandom());
    }

    private static Config config() {
        return ConfigProvider.getConfig();
    }

    private static Path data() {
        return config().getOptionalValue("foramen.data", Path.class).orElse(Path.of("data"));
    }
}
