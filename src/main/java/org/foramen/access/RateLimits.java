package org.foramen.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.foramen.store.Client;
import org.foramen.store.Hash;

/** How often a client, an address and an interview may call; counted in memory, by a clock that never jumps. */
public final class RateLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    /** Ten a second, and at first as many as a page that catches up may send. */
    private static final Limit WRITES = new Limit("writes", "changes of this interview", 30, Duration.ofSeconds(3), true);
    /** Many times what the longest walk needs; as long as an interview is open. */
    private static final Limit ALL_WRITES = Limit.of("all-writes", "changes of this interview", 500, DAY);

    private final Limit address;
    private final Limit begun;
    private final Counter addresses;
    private final Counter beginners;
    private final Counter minutes;
    private final Counter days;
    private final Counter writes;
    private final Counter allWrites;

    /**
     * @param perAddress so many requests of one address in a minute
     * @param begun      so many interviews that it begins
     */
    public RateLimits(int perAddress, int begun, LongSupplier nanoTime) {
        this.address = Limit.of("address", "requests from this address", perAddress, MINUTE);
        this.begun = Limit.of("begun", "interviews begun from this address", begun, MINUTE);
        addresses = new Counter(MINUTE, nanoTime);
        beginners = new Counter(MINUTE, nanoTime);
        minutes = new Counter(MINUTE, nanoTime);
        days = new Counter(DAY, nanoTime);
        writes = new Counter(WRITES.window(), nanoTime);
        allWrites = new Counter(DAY, nanoTime);
    }

    /** A request, up to the first limit that does not allow it. */
    public List<Count> ofAddress(String from, boolean begins) {
        var network = Network.of(from);
        return begins ? inOrder(() -> addresses.count(network, address), () -> beginners.count(network, begun))
                : inOrder(() -> addresses.count(network, address));
    }

    /** A request with the key of a client. */
    public List<Count> ofClient(Client client) {
        return inOrder(() -> minutes.count(client.id(), Limit.of("minute", "requests with this client key", client.perMinute(), MINUTE)),
                () -> days.count(client.id(), Limit.of("day", "requests with this client key", client.perDay(), DAY)));
    }

    /** A change of an interview. By its token, so that nobody who knows its id can use up what its owner may do. */
    public List<Count> ofWrite(Hash token) {
        return inOrder(() -> writes.count(token, WRITES), () -> allWrites.count(token, ALL_WRITES));
    }

    @SafeVarargs
    private static List<Count> inOrder(Supplier<Count>... countings) {
        var counts = new ArrayList<Count>();
        for (var counting : countings) {
            counts.add(counting.get());
            if (!counts.get(counts.size() - 1).isAllowed()) {
                break;
            }
        }
        return List.copyOf(counts);
    }
}
