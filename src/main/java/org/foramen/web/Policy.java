package org.foramen.web;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foramen.store.Client;

/** What a page may do, as its Content-Security-Policy. */
public final class Policy {

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.*-]+(?::(?:[0-9]{1,5}|\\*))?");
    private static final String OURS = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'; frame-ancestors ";

    static final String UNFRAMED = OURS + "'none'";
    /** As strict as that of a careful partner. */
    static final String PARTNER = "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; img-src 'self'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final String framed;

    private Policy(String framed) {
        this.framed = framed;
    }

    /**
     * @param partners the origins whose pages may frame the interview, besides this one's
     * @throws IllegalArgumentException when one is no origin
     */
    public static Policy framedBy(List<String> partners) {
        partners.stream().filter(partner -> !ORIGIN.matcher(partner).matches()).findFirst().ifPresent(partner -> {
            throw new IllegalArgumentException("foramen.embed.partners has '" + partner + "' - write origins such as https://clinic.example");
        });
        return new Policy(OURS + Stream.concat(Stream.of("'self'"), partners.stream()).collect(Collectors.joining(" ")));
    }

    /** For whoever may always frame it. */
    String framed() {
        return framed;
    }

    /** For one partner alone. */
    static String framedBy(Client partner) {
        return OURS + String.join(" ", new TreeSet<>(partner.origins()));
    }
}
