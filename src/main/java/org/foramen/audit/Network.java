package org.foramen.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The network of an address, which tells attacks apart and no person: the first 24 bits, or 48 of an IPv6 address. */
final class Network {

    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*(%\\w+)?");
    private static final int IPV4_BYTES = 4;

    private Network() {
    }

    /** Empty for what is no address. */
    static Optional<String> of(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            int kept = bytes.length == IPV4_BYTES ? 3 : 6;
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return Optional.of(InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * Byte.SIZE);
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
