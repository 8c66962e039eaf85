package org.foramen.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The first bits of an address, which it shares with its neighbours. */
public record Network(String text) {

    /** No name, which would have to be looked up. */
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*(%[\\w.-]+)?");
    private static final int IPV4_BYTES = 4;

    /** What belongs to one caller: an IPv4 address, or the IPv6 network (/64) of one, all of which whoever has one has. What is no address is as it is. */
    public static Network of(String address) {
        return first(IPV4_BYTES, 8, address).orElseGet(() -> new Network(address));
    }

    /** What tells attacks apart and no person: the first 24 bits, or 48 of an IPv6 address. Empty for what is no address. */
    public static Optional<Network> around(String address) {
        return first(3, 6, address);
    }

    private static Optional<Network> first(int bytesOfIpv4, int bytesOfIpv6, String address) {
        if (!ADDRESS.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            int kept = bytes.length == IPV4_BYTES ? bytesOfIpv4 : bytesOfIpv6;
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return Optional.of(new Network(InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * Byte.SIZE));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
