package org.foramen;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.eclipse.microprofile.config.ConfigProvider;
import org.foramen.access.KeyFile;
import org.foramen.command.Admin;
import org.foramen.store.InterviewStore;
import org.foramen.store.Lifetimes;
import org.foramen.store.SqliteInterviewStore;
import org.foramen.store.Vault;

/** Gives the commands what the container gives the service, without starting that. */
final class AdminMain {

    private AdminMain() {
    }

    static int run(String... arguments) {
        return Admin.run(AdminMain::store, new SecureRandom(), new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments);
    }

    /** The file of the service, which may be running: the two take turns. */
    private static InterviewStore store() {
        var data = ConfigProvider.getConfig().getOptionalValue("foramen.data", Path.class).orElse(Path.of("data"));
        var random = new SecureRandom();
        var vault = new Vault(KeyFile.secret(data.resolve("foramen.key"), random), random);
        return SqliteInterviewStore.open(data.resolve("foramen.db"), Clock.systemUTC(), Lifetimes.DEFAULT, vault, () -> Runnable::run);
    }
}
