package org.foramen.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.foramen.access.HandoverCode;
import org.foramen.access.HandoverCodes;
import org.foramen.access.HandoverTries;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.Refused;
import org.foramen.api.problem.RefusedAlike;
import org.foramen.audit.Audit;
import org.foramen.audit.Event;
import org.foramen.store.Client;

/** Hands a result to the one who has its code, once, and lets nobody guess. */
public final class Desk {

    private final Interviews interviews;
    private final HandoverCodes codes;
    private final HandoverTries tries;
    private final Audit audit;

    public Desk(Interviews interviews, HandoverCodes codes, HandoverTries tries, Audit audit) {
        this.interviews = interviews;
        this.codes = codes;
        this.tries = tries;
        this.audit = audit;
    }

    /** Fails where there is no such code, or as the store does; then the try does not count. */
    CompletionStage<Opened> open(String typed, Client device, String address) {
        var trail = audit.trail();
        var code = HandoverCode.parse(typed);
        if (code.isEmpty()) {
            return CompletableFuture.failedFuture(unknown());
        }
        begin(device.id(), address);
        return interviews.redeem(codes.hash(code.get())).whenComplete((found, failure) -> {
            if (failure != null || found.isPresent()) {
                tries.forgive(device.id());
                tries.forgive(address);
            }
        }).thenApply(found -> {
            trail.note(Event.CODE_USED, found.map(opened -> opened.stored().id()), found.isPresent() ? Audit.DONE : Audit.REFUSED);
            return found.orElseThrow(Desk::unknown);
        });
    }

    /** Counts for the device and for where it calls from: neither many addresses nor many devices give more tries. */
    private void begin(String device, String address) {
        tries.begin(device).ifPresent(Desk::refuse);
        tries.begin(address).ifPresent(wait -> {
            tries.forgive(device);
            refuse(wait);
        });
    }

    private static RefusedAlike unknown() {
        return new RefusedAlike(Code.CODE_UNKNOWN);
    }

    private static void refuse(Duration wait) {
        throw new Refused(Problem.of(Code.TOO_MANY_REQUESTS, "Too many codes of this device or address were not found.")
                .hint("Try again after the seconds in Retry-After."), Map.of(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1)));
    }
}
