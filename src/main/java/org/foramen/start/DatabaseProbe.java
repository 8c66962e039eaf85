package org.foramen.start;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.foramen.store.PostgresSafety;

/** Asks the configured database, as the service itself would, for the settings that decide what a crash loses. */
public final class DatabaseProbe {

    private static final String PATIENCE_SECONDS = "5";

    private DatabaseProbe() {
    }

    public static Durability ask(Config config) {
        var url = config.getOptionalValue("foramen.store.url", String.class).filter(one -> one.startsWith("jdbc:postgresql:"));
        return url.map(one -> ask(one, config)).orElseGet(Durability.Safe::new);
    }

    private static Durability ask(String url, Config config) {
        var properties = new Properties();
        properties.setProperty("user", config.getOptionalValue("foramen.store.user", String.class).orElse("foramen"));
        properties.setProperty("password", config.getOptionalValue("foramen.store.password", String.class).orElse(""));
        for (var limit : new String[] {"loginTimeout", "connectTimeout", "socketTimeout"}) {
            properties.setProperty(limit, PATIENCE_SECONDS);
        }
        try (var connection = DriverManager.getConnection(url, properties)) {
            var unsafe = PostgresSafety.unsafe(connection);
            return unsafe.isEmpty() ? new Durability.Safe() : new Durability.Unsafe(unsafe);
        } catch (SQLException e) {
            // Its message may tell the address and the user of the database.
            return new Durability.Unreachable();
        }
    }
}
