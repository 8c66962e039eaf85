package org.foramen.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.foramen.triage.Combining;
import org.foramen.triage.Consultation;
import org.foramen.triage.Imaging;

/** What {@code pack.yaml} says; what is wrong in it is empty here and a problem already. */
record Header(Optional<String> id, Optional<String> version, Optional<LocalDate> date, Locales.Read locales,
              Names<Consultation> consultations, Names<Imaging> imagings,
              Names<String> alternatives, Names<String> flags, Combining combining, List<Yaml.Text> summary,
              List<Reviewer> reviewers, List<Lowering> lowers) {

    List<String> localeNames() {
        return locales.all().stream().map(PackLocale::locale).toList();
    }
}
