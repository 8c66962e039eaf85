package org.foramen;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.foramen.access.KeyFile;
import org.foramen.store.Database;
import org.foramen.store.OtherSecret;
import org.foramen.store.PostgresAddress;
import org.foramen.store.PostgresDatabase;
import org.foramen.store.SqliteDatabase;
import org.foramen.store.StoreUnavailable;
import org.foramen.store.Vault;

/** Opens the database and the secret that the settings name: by default files in the data folder. */
final class Databases {

    private static final System.Logger LOG = System.getLogger("org.foramen");
    private static final int WRITERS = 16;

    private Databases() {
    }

    static byte[] secret(Config config, Path data, SecureRandom random) {
        try {
            return KeyFile.secret(keyFile(config, data), random);
        } catch (IllegalStateException e) {
            throw new ConfigurationException("foramen.key-file: " + e.getMessage());
        }
    }

    static Path keyFile(Config config, Path data) {
        return config.getOptionalValue("foramen.key-file", Path.class).orElse(data.resolve("foramen.key"));
    }

    /** Where interviews are kept when no PostgreSQL is set. */
    static Path file(Path data) {
        return data.resolve("foramen.db");
    }

    static Database open(Config config, Path data, Clock clock, Vault vault, Supplier<Executor> replies) {
        var url = config.getOptionalValue("foramen.store.url", String.class);
        try {
            if (url.isEmpty()) {
                LOG.log(System.Logger.Level.INFO, "interviews are kept in {0}", data);
                return SqliteDatabase.open(file(data), clock, vault, replies);
            }
            var address = address(config, url.get());
            LOG.log(System.Logger.Level.INFO, "interviews are kept in PostgreSQL, keys and logs in {0}", data);
            return PostgresDatabase.open(address, vault, replies, System::nanoTime);
        } catch (OtherSecret e) {
            throw new ConfigurationException("foramen.key-file: " + e.getMessage());
        } catch (StoreUnavailable e) {
            throw new ConfigurationException("foramen.store.url: the database cannot be opened (" + e.getCause().getMessage() + ")");
        }
    }

    private static PostgresAddress address(Config config, String url) {
        if (!url.startsWith(PostgresAddress.PREFIX)) {
            throw new ConfigurationException("foramen.store.url is no address of a PostgreSQL database - write " + PostgresAddress.PREFIX
                    + "//host/database, or leave it out for a SQLite file");
        }
        return new PostgresAddress(url, config.getOptionalValue("foramen.store.user", String.class).orElse("foramen"),
                config.getOptionalValue("foramen.store.password", String.class).orElse(""),
                config.getOptionalValue("foramen.store.writers", Integer.class).orElse(WRITERS));
    }
}
