package org.foramen.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** What belongs to one caller: an IPv4 address, or the IPv6 network (/64) of one, all of which whoever has one has. */
public record Network(String text) {

    private static final int IPV6_BYTES = 16;
    private static final int IPV6_NETWORK = 8;
    /** No name, which would have to be looked up. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|(?=.*:)[0-9A-Fa-f:.]{2,45}(?:%.*)?");

    public static Network of(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            return new Network(address);
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return new Network(Base64.getEncoder().encodeToString(bytes.length == IPV6_BYTES ? Arrays.copyOf(bytes, IPV6_NETWORK) : bytes));
        } catch (UnknownHostException e) {
            return new Network(address);
        }
    }
}
