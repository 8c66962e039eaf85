package org.foramen.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Makes connections to PostgreSQL: patient ones for the tables, and hurried ones for everybody who waits for an answer. */
final class PostgresConnections {

    private static final Migrations MIGRATIONS = new Migrations("/db/", List.of("V1__interview.sql", "V2__handover.sql", "V3__production.sql"));
    /** Any number will do that no one else uses: "foramen" in ASCII. */
    private static final String ALONE = "BEGIN; SELECT pg_advisory_xact_lock(28832984676001134); CREATE SCHEMA IF NOT EXISTS keys";
    private static final String DRIVER = "org.postgresql.Driver";

    /** The details of an error quote what was stored. */
    private static final Map<String, String> COMMON =
            Map.of("logServerErrorDetail", "false", "ApplicationName", "foramen");
    /** In seconds. Nobody waits for a connection to be made: it is made for whoever comes next. */
    private static final Map<String, String> PATIENT = Map.of("connectTimeout", "10", "loginTimeout", "10");
    private static final Map<String, String> HURRIED = Map.of("connectTimeout", "2", "loginTimeout", "2", "socketTimeout", "1",
            "options", "-c statement_timeout=900 -c lock_timeout=900 -c idle_in_transaction_session_timeout=5000");

    private static final Duration LONGEST_WAIT = Duration.ofMillis(600);
    private static final Duration CHECKED_EVERY = Duration.ofSeconds(1);

    private final PostgresAddress address;

    PostgresConnections(PostgresAddress address) {
        this.address = address;
    }

    Connection patient() throws SQLException {
        try {
            // DriverManager hands out only drivers that the class loader of its caller has loaded.
            Class.forName(DRIVER);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        var properties = new Properties();
        properties.putAll(COMMON);
        properties.putAll(PATIENT);
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        return DriverManager.getConnection(address.url(), properties);
    }

    /** One process after the other, should several start at the same time. */
    void migrate() throws SQLException {
        try (var connection = patient()) {
            MIGRATIONS.run(connection, ALONE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    AgroalDataSource pool() throws SQLException {
        var configuration = new AgroalDataSourceConfigurationSupplier().metricsEnabled(false).connectionPoolConfiguration(pool -> pool
                .maxSize(2 * address.writers())
                .acquisitionTimeout(LONGEST_WAIT)
                .validationTimeout(CHECKED_EVERY)
                .connectionValidator(ConnectionValidator.defaultValidatorWithTimeout(1))
                .exceptionSorter(new PostgreSQLExceptionSorter())
                .connectionFactoryConfiguration(factory -> {
                    factory.connectionProviderClassName(DRIVER).jdbcUrl(address.url())
                            .principal(new NamePrincipal(address.user())).credential(new SimplePassword(address.password()));
                    COMMON.forEach(factory::jdbcProperty);
                    HURRIED.forEach(factory::jdbcProperty);
                    return factory;
                }));
        return AgroalDataSource.from(configuration);
    }
}
