package org.foramen.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.foramen.pack.Evidence;
import org.foramen.pack.Pack;
import org.foramen.triage.Rule;

/** The guideline rows of a pack, for authors and clinicians: titles and ids can name a condition. */
public record EvidenceView(PackRef pack, List<Row> evidence) {

    public record Row(String ref, String id, String publisher, String title, int year, String scenario, Optional<String> where,
                      LocalDate readOn, LocalDate reviewBy, String sure, Optional<Map<String, String>> ratings,
                      Optional<String> check, List<String> citedBy) {
    }

    public static EvidenceView of(Pack pack, PackRef ref) {
        return new EvidenceView(ref, pack.evidence().values().stream().map(row -> row(pack, row)).toList());
    }

    private static Row row(Pack pack, Evidence row) {
        return new Row(row.ref(), row.id(), row.publisher(), row.title(), row.year(), row.scenario(), row.where(), row.readOn(),
                row.reviewBy(), row.sure().name().toLowerCase(Locale.ROOT),
                Optional.of(row.ratings()).filter(ratings -> !ratings.isEmpty()), row.check(),
                pack.protocol().rules().stream().filter(rule -> rule.evidence().contains(row.id())).map(Rule::id).toList());
    }
}
