package org.foramen;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.foramen.access.CurrentClient;
import org.foramen.api.Journal;
import org.foramen.access.ClientAddress;
import org.foramen.audit.Audit;
import org.foramen.audit.AuditFile;
import org.foramen.audit.AuditLog;
import org.foramen.audit.Caller;
import org.foramen.audit.Chain;
import org.foramen.audit.RequestAudit;
import org.foramen.metrics.Counters;
import org.foramen.metrics.Latencies;
import org.foramen.store.Client;

/** Where the container meets what operators look at: the audit log and the metrics. */
@Singleton
public final class OperationsWiring {

    @Produces @Singleton AuditLog auditLog(Path data, StoreWiring.Secret secret, Clock clock, MeterRegistry registry) {
        try {
            var log = AuditLog.on(AuditFile.open(data.resolve("audit.log")), new Chain(secret.bytes()), clock);
            registry.gauge("foramen.audit.missed", log, AuditLog::missed);
            return log;
        } catch (AuditFile.Unusable e) {
            throw new ConfigurationException("foramen.data: " + e.getMessage());
        } catch (IOException e) {
            throw new ConfigurationException("foramen.data: the audit log cannot be written (" + e.getClass().getSimpleName() + ")");
        }
    }

    void close(@Disposes AuditLog log) {
        log.close();
    }

    @Produces @Singleton Audit audit(AuditLog log, CurrentClient client, ClientAddress address) {
        return new RequestAudit(log, () -> new Caller(client.now().map(Client::id), Optional.of(address.now())));
    }

    @Produces @Singleton Counters counters(MeterRegistry registry) {
        return new Counters(registry);
    }

    @Produces @Singleton Latencies latencies(MeterRegistry registry) {
        return new Latencies(registry);
    }

    @Produces @Singleton Journal journal(Audit audit, Counters counters) {
        return new Journal(audit, counters, System::nanoTime);
    }
}
