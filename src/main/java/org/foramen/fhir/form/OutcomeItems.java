package org.foramen.fhir.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.foramen.fhir.resource.AnswerOption;
import org.foramen.fhir.resource.Coding;
import org.foramen.fhir.resource.Extension;
import org.foramen.fhir.resource.QuestionnaireItem;
import org.foramen.fhir.resource.ResponseItem;
import org.foramen.pack.Pack;
import org.foramen.pack.Texts;
import org.foramen.triage.Consultation;
import org.foramen.triage.Imaging;
import org.foramen.view.RecommendationView;

/** The recommendation in a form: hidden for the record, where this server alone answers it, and as texts for the person. */
public final class OutcomeItems {

    public static final String GROUP = "outcome";
    private static final String CONSULTATION = "outcome.consultation";
    private static final String IMAGING = "outcome.imaging";
    private static final String ALTERNATIVES = "outcome.alternatives";
    private static final String FLAGS = "outcome.flags";

    private OutcomeItems() {
    }

    static QuestionnaireItem hidden(Pack pack, Texts texts, Vocabulary words) {
        var items = new ArrayList<QuestionnaireItem>();
        items.add(item(CONSULTATION, texts.ui("who_title"), false, pack.protocol().consultations().stream().map(Consultation::level)
                .map(level -> coding(words, "consultation", level, texts.consultation(level).text())).toList()));
        items.add(item(IMAGING, texts.ui("scan_title"), false, pack.protocol().imagings().stream().map(Imaging::level)
                .map(level -> coding(words, "imaging", level, texts.imaging(level))).toList()));
        items.add(item(ALTERNATIVES, texts.ui("alternative_title"), true, pack.alternatives().stream()
                .map(scan -> coding(words, "alternatives", scan, texts.alternative(scan))).toList()));
        items.add(item(FLAGS, texts.ui("flags_title"), true, pack.flags().stream()
                .map(flag -> coding(words, "flags", flag, texts.flag(flag))).toList()));
        items.removeIf(item -> item.answerOption().isEmpty());
        return QuestionnaireItem.group(GROUP, texts.ui("result_title"), items).with(List.of(Extension.hidden()));
    }

    private static Coding coding(Vocabulary words, String kind, String level, String text) {
        return Coding.of(words.base().codes(words.packId(), kind), level, text);
    }

    private static QuestionnaireItem item(String linkId, String text, boolean repeats, List<Coding> codings) {
        var control = Extension.itemControl(repeats ? "check-box" : "radio-button");
        return new QuestionnaireItem(List.of(Extension.hidden(), control), linkId, List.of(), text, "choice", List.of(), Optional.empty(),
                Optional.empty(), repeats ? Optional.of(true) : Optional.empty(), Optional.of(true),
                codings.stream().map(coding -> AnswerOption.of(coding, false)).toList(), List.of());
    }

    /** The answers of this server, for the record. */
    public static ResponseItem answered(RecommendationView view, Texts texts, Vocabulary words) {
        var consultation = view.consultation();
        var imaging = view.imaging();
        var items = new ArrayList<ResponseItem>();
        items.add(answered(CONSULTATION, texts.ui("who_title"), Stream.of(coding(words, "consultation", consultation.level(), consultation.text()))));
        items.add(answered(IMAGING, texts.ui("scan_title"), Stream.of(coding(words, "imaging", imaging.level(), imaging.text()))));
        items.add(answered(ALTERNATIVES, texts.ui("alternative_title"), imaging.alternatives().stream()
                .map(scan -> coding(words, "alternatives", scan.level(), scan.text()))));
        items.add(answered(FLAGS, texts.ui("flags_title"), view.flags().stream().map(flag -> coding(words, "flags", flag.code(), flag.text()))));
        items.removeIf(item -> item.answer().isEmpty());
        return new ResponseItem(GROUP, texts.ui("result_title"), List.of(), items);
    }

    private static ResponseItem answered(String linkId, String text, Stream<Coding> codings) {
        return new ResponseItem(linkId, text, codings.map(ResponseItem.Answer::of).toList(), List.of());
    }

    /** The recommendation for the person to read, which every client shows. */
    public static QuestionnaireItem told(RecommendationView view, Texts texts) {
        var lines = new ArrayList<String>();
        lines.add(view.consultation().text());
        lines.add(texts.ui("how_soon", Map.of("within", view.consultation().within())));
        lines.add(texts.ui("scan_title") + ": " + view.imaging().text());
        view.imaging().alternatives().forEach(scan -> lines.add(texts.ui("alternative_title") + ": " + scan.text()));
        view.flags().forEach(flag -> lines.add(texts.ui("flags_title") + ": " + flag.text()));
        lines.addAll(view.notes());
        view.reasons().forEach(reason -> lines.add(texts.ui("reasons_title") + ": " + reason.text()));
        view.safetyNet().forEach(sign -> lines.add(texts.ui("get_help_now_if") + ": " + sign));
        var notice = view.notice();
        Stream.of(Optional.of(notice.notADiagnosis()), notice.clinicalReview(), notice.translationReview(), notice.evidenceExpired())
                .flatMap(Optional::stream).forEach(lines::add);
        var items = new ArrayList<QuestionnaireItem>();
        lines.forEach(line -> items.add(QuestionnaireItem.display(GROUP + "." + (items.size() + 1), line)));
        return QuestionnaireItem.group(GROUP, texts.ui("result_title"), items);
    }
}
