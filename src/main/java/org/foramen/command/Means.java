package org.foramen.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import org.foramen.access.WebhookSecrets;
import org.foramen.audit.OperatorLog;
import org.foramen.store.Database;

/**
 * What commands work with.
 *
 * @param database opened only by a command that needs it
 * @param secrets  read only by a command that needs them
 * @param key      the file of the service's secret
 * @param log      where it is noted what was done
 */
public record Means(Supplier<Database> database, Supplier<WebhookSecrets> secrets, Path key, OperatorLog log, Clock clock,
                    SecureRandom random) {
}
