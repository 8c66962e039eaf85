package org.foramen.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where messages may be sent: nobody shall have this service call the machines of its own network. */
public final class Reach {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int SHARED = 100;

    private final boolean privateToo;

    /** @param privateToo also to private networks, such as that of the clinic */
    public Reach(boolean privateToo) {
        this.privateToo = privateToo;
    }

    /**
     * Why this may not be called, if so. The name is looked up here, and what is found is what is called right after:
     * the platform keeps it for longer than that.
     */
    Optional<String> problem(URI webhook) throws UnknownHostException {
        if (THIS_MACHINE.contains(webhook.getHost())) {
            return Optional.empty();
        } else if (!webhook.getScheme().equals("https")) {
            return Optional.of("it is not https");
        }
        return Stream.of(InetAddress.getAllByName(webhook.getHost())).allMatch(this::allows) ? Optional.empty()
                : Optional.of("its address is not public");
    }

    boolean allows(InetAddress address) {
        boolean nowhere = address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isMulticastAddress();
        return !nowhere && (privateToo || !isPrivate(address));
    }

    /** RFC 1918, 6598 and 4193. */
    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean unlisted = address instanceof Inet4Address ? bytes[0] == SHARED && (bytes[1] & 0xc0) == 0x40 : (bytes[0] & 0xfe) == UNIQUE_LOCAL;
        return unlisted || address.isSiteLocalAddress();
    }
}
