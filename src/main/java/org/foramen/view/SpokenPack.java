package org.foramen.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.foramen.interview.Step;
import org.foramen.pack.Evidence;
import org.foramen.pack.Pack;
import org.foramen.pack.PackLocale;
import org.foramen.pack.Texts;
import org.foramen.questionnaire.Answer;
import org.foramen.questionnaire.Answers;
import org.foramen.questionnaire.Item;
import org.foramen.triage.Recommendation;
import org.foramen.triage.Rule;

/** A pack in one of its languages: turns steps and recommendations into what a person reads. */
public final class SpokenPack {

    private final Pack pack;
    private final PackRef ref;
    private final Texts texts;
    private final boolean signedOff;
    private final Map<String, ItemView> items = new HashMap<>();
    private final Map<String, List<Evidence>> evidence = new HashMap<>();
    private final Map<String, List<String>> refs = new HashMap<>();

    public SpokenPack(Pack pack, PackRef ref, String locale) {
        this.pack = pack;
        this.ref = ref;
        this.texts = pack.texts(locale);
        Json.prepare(texts.all());
        this.signedOff = pack.reviewers().stream()
                .anyMatch(reviewer -> reviewer.decisionFingerprint().equals(ref.decisionFingerprint()));
        pack.protocol().questionnaire().items().forEach(item -> items.put(item.linkId(), ItemViews.of(item, texts)));
        pack.protocol().rules().forEach(this::cite);
        cite(pack.protocol().fallback());
    }

    private void cite(Rule rule) {
        var rows = rule.evidence().stream().map(pack.evidence()::get).toList();
        evidence.put(rule.id(), rows);
        refs.put(rule.id(), rows.stream().map(Evidence::ref).distinct().toList());
    }

    public String locale() {
        return texts.locale();
    }

    public Texts texts() {
        return texts;
    }

    public PackRef ref() {
        return ref;
    }

    public ScreenView screen(Step.Ask ask) {
        return screen(ask.section(), ask.screen(), ask.items());
    }

    public ScreenView screen(String section, String screen, List<Item> asked) {
        var sections = pack.protocol().questionnaire().sections();
        return new ScreenView(screen, texts.screen(screen),
                new ScreenView.Section(section, texts.section(section), sections.indexOf(section) + 1, sections.size()),
                asked.stream().map(item -> items.get(item.linkId())).toList());
    }

    public BecauseView because(String linkId, Answers answers) {
        var answer = answers.to(linkId).orElse(Answer.SKIPPED);
        return new BecauseView(linkId, items.get(linkId).text(), inWords(linkId, answer));
    }

    private String inWords(String linkId, Answer answer) {
        if (answer instanceof Answer.Choice choice) {
            return texts.option(linkId, choice.option());
        } else if (answer instanceof Answer.Choices ticked) {
            return pack.protocol().questionnaire().item(linkId).orElseThrow().domain().options().stream()
                    .filter(ticked.options()::contains).map(option -> texts.option(linkId, option))
                    .collect(Collectors.joining("; "));
        } else if (answer instanceof Answer.Number number) {
            return Integer.toString(number.value());
        }
        return texts.ui("skipped");
    }

    /** @param today decides whether a guide is past its review */
    public RecommendationView recommendation(Recommendation recommendation, Answers answers, LocalDate today) {
        var outcome = recommendation.outcome();
        var level = outcome.consultation().level();
        var consultation = texts.consultation(level);
        var cited = new LinkedHashMap<String, Evidence>();
        recommendation.reasons().forEach(reason -> evidence.get(reason.rule().id()).forEach(row -> cited.putIfAbsent(row.ref(), row)));
        return new RecommendationView(
                new RecommendationView.Consultation(level, consultation.text(), consultation.within()),
                new RecommendationView.Imaging(outcome.imaging().level(), texts.imaging(outcome.imaging().level()),
                        outcome.alternatives().stream()
                                .map(scan -> new RecommendationView.Level(scan, texts.alternative(scan))).toList()),
                outcome.flags().stream().map(flag -> new RecommendationView.Flag(flag, texts.flag(flag))).toList(),
                outcome.notes().stream().map(texts::note).toList(),
                recommendation.reasons().stream().map(reason -> reason(reason, answers)).toList(),
                recommendation.safetyNet().stream().map(texts::safetyNet).toList(),
                notice(cited.values().stream().anyMatch(row -> row.isExpiredOn(today))),
                cited.values().stream()
                        .map(row -> new RecommendationView.Guide(row.ref(), row.publisher(), row.year(), row.reviewBy())).toList(),
                recommendation.alsoFired(), ref);
    }

    private RecommendationView.Reason reason(Recommendation.Reason reason, Answers answers) {
        return new RecommendationView.Reason(reason.rule().id(), texts.reason(reason.rule().id()),
                reason.because().stream().map(linkId -> because(linkId, answers)).toList(), refs(reason.rule()));
    }

    /** The neutral names of what a rule cites. */
    public List<String> refs(Rule rule) {
        return refs.get(rule.id());
    }

    public NoticeView notice(boolean evidenceExpired) {
        boolean checked = pack.locales().stream().filter(one -> one.locale().equals(locale())).allMatch(PackLocale::reviewed);
        return new NoticeView(texts.notice("not_a_diagnosis"), unless(signedOff, "clinical_review"),
                unless(checked, "translation_review"), unless(!evidenceExpired, "evidence_expired"));
    }

    private Optional<String> unless(boolean fine, String notice) {
        return fine ? Optional.empty() : Optional.of(texts.notice(notice));
    }

    public boolean isSignedOff() {
        return signedOff;
    }
}
