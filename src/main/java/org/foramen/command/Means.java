package org.foramen.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import org.foramen.access.WebhookSecrets;
import org.foramen.store.Database;

/**
 * What commands work with.
 *
 * @param database opened only by a command that needs it
 * @param secrets  read only by a command that needs them
 * @param key      the file of the service's secret
 */
public record Means(Supplier<Database> database, Supplier<WebhookSecrets> secrets, Path key, Clock clock, SecureRandom random) {
}
