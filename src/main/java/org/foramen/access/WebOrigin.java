package org.foramen.access;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a page comes from, exactly as browsers send it: {@code https://clinic.example}, with a port only if it is not 443. */
public final class WebOrigin {

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";
    private static final String HOST = LABEL + "(?:[.]" + LABEL + ")*";
    private static final String PORT = "(?::(?!0|443$)[0-9]{1,5})?";
    private static final Pattern SECURE = Pattern.compile("https://" + HOST + PORT);
    /** Nobody stands between a machine and itself. */
    private static final Pattern OF_THIS_MACHINE = Pattern.compile("http://(?:localhost|127[.]0[.]0[.]1|\\[::1])(?::(?!0|80$)[0-9]{1,5})?");

    private WebOrigin() {
    }

    /** What is wrong with a text that is no origin, and what to write. */
    public static Optional<String> problem(String text) {
        if (SECURE.matcher(text).matches() || OF_THIS_MACHINE.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of("'" + text + "' is not an origin as browsers send it - write https://clinic.example or "
                + "https://clinic.example:8443: small letters, no path, no *, no standard port; http only for localhost");
    }
}
