package org.foramen.audit;

import java.util.function.Supplier;

/** Notes in a log what the callers of the service do. */
public final class RequestAudit implements Audit {

    private final AuditLog log;
    private final Supplier<Caller> current;

    /** @param current who asks, where a request is served */
    public RequestAudit(AuditLog log, Supplier<Caller> current) {
        this.log = log;
        this.current = current;
    }

    @Override
    public Trail trail() {
        return trail(current.get());
    }

    @Override
    public Trail trail(Caller caller) {
        return (event, interview, outcome) -> log.add(event, interview, caller, outcome);
    }
}
