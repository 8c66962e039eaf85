package org.foramen.pack;

import java.util.List;
import java.util.Optional;
import org.foramen.questionnaire.Domain;
import org.foramen.questionnaire.RedFlag;

/**
 * An item as it is written, before its conditions are resolved.
 *
 * @param domain empty when it could not be read; conditions on the item are then left alone
 */
record ItemDraft(Yaml.Text linkId, Yaml.Text section, Yaml.Text screen, Optional<Domain> domain, Policy policy,
                 RedFlag redFlag, boolean required, boolean intake, boolean informative, Optional<Yaml> relevant,
                 List<Yaml.Text> followUp, Optional<Floor> floor) {

    /** The rules promised for {@code unsure}, and where. */
    record Floor(List<Yaml.Text> rules, Optional<Yaml> when) {
    }

    boolean isNamed(String id) {
        return linkId.value().equals(id);
    }

    boolean offers(String option) {
        return domain.map(d -> d.options().contains(option)).orElse(false);
    }
}
