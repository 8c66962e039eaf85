package org.foramen.pack;

import java.util.List;
import java.util.Optional;

/**
 * Where the service stands: what no pack can know.
 *
 * @param clinicName     shown on pages
 * @param emergency      whom to call, by country
 * @param idleSeconds    without a touch, before a kiosk warns
 * @param warningSeconds of warning, before everything is erased
 * @param locales        the languages to offer, in order; empty for those of the pack
 */
public record Site(Optional<String> clinicName, List<Emergency> emergency, int idleSeconds, int warningSeconds,
                   List<String> locales) {

    public static final Site DEFAULT = new Site(Optional.empty(), List.of(), 60, 30, List.of());

    public Site {
        emergency = List.copyOf(emergency);
        locales = List.copyOf(locales);
    }

    /** @param tellStaff what to say to the staff */
    public record Emergency(String country, String number, String tellStaff) {
    }
}
