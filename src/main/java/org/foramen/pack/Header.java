package org.foramen.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.foramen.triage.Combining;
import org.foramen.triage.Consultation;
import org.foramen.triage.Imaging;

/**
 * What {@code pack.yaml} says; what is wrong in it is empty here and a problem already.
 *
 * @param places where the locales are named
 */
record Header(Optional<String> id, Optional<String> version, Optional<LocalDate> date, Optional<String> defaultLocale,
              List<PackLocale> locales, Names<Consultation> consultations, Names<Imaging> imagings,
              Names<String> alternatives, Names<String> flags, Combining combining, List<Reviewer> reviewers) {

    List<String> localeNames() {
        return locales.stream().map(PackLocale::locale).toList();
    }
}
