package org.foramen.view;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.foramen.pack.Pack;
import org.foramen.pack.Reviewer;
import org.foramen.triage.Rule;

/** A pack with its levels, its rules and who signed it off. */
public record PackView(String locale, PackSummary summary, List<Level> consultation,
                       List<RecommendationView.Level> imaging, List<RecommendationView.Level> alternatives,
                       List<RecommendationView.Flag> flags, List<RuleView> rules, List<ReviewerView> reviewers,
                       NoticeView notice) {

    public record Level(String level, String text, String within, boolean endsInterview) {
    }

    public record RuleView(String rule, String consultation, String imaging, String text, List<String> evidence) {
    }

    public record ReviewerView(String name, String registration, LocalDate date, String decisionFingerprint) {
    }

    /** @param today decides whether a guide is past its review */
    public static PackView of(Pack pack, SpokenPack spoken, LocalDate today) {
        var protocol = pack.protocol();
        var texts = spoken.texts();
        return new PackView(spoken.locale(), PackSummary.of(pack, spoken),
                protocol.consultations().stream().map(one -> {
                    var text = texts.consultation(one.level());
                    return new Level(one.level(), text.text(), text.within(), one.endsInterview());
                }).toList(),
                protocol.imagings().stream().map(one -> new RecommendationView.Level(one.level(), texts.imaging(one.level()))).toList(),
                pack.alternatives().stream().map(one -> new RecommendationView.Level(one, texts.alternative(one))).toList(),
                pack.flags().stream().map(one -> new RecommendationView.Flag(one, texts.flag(one))).toList(),
                Stream.concat(protocol.rules().stream(), Stream.of(protocol.fallback())).map(rule -> rule(rule, spoken)).toList(),
                pack.reviewers().stream().map(PackView::reviewer).toList(),
                spoken.notice(pack.evidence().values().stream().anyMatch(row -> row.isExpiredOn(today))));
    }

    private static RuleView rule(Rule rule, SpokenPack spoken) {
        return new RuleView(rule.id(), rule.consultation().level(), rule.imaging().level(), spoken.texts().reason(rule.id()),
                spoken.refs(rule));
    }

    private static ReviewerView reviewer(Reviewer reviewer) {
        return new ReviewerView(reviewer.name(), reviewer.registration(), reviewer.date(), reviewer.decisionFingerprint());
    }
}
