package org.foramen.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foramen.pack.Texts;
import org.foramen.triage.Consultation;
import org.foramen.view.BecauseView;
import org.foramen.view.NoticeView;
import org.foramen.view.RecommendationView;

/**
 * A recommendation as headings and lines, before it becomes text, Markdown or a page.
 *
 * @param lead what has to be read first: whom to see
 */
public record Document(String locale, String title, String lead, List<Section> sections, String footer) {

    public Document {
        sections = List.copyOf(sections);
    }

    record Section(String heading, List<Line> lines) {
    }

    /**
     * @param listed one of several
     * @param below  what belongs to it
     */
    record Line(String text, boolean listed, List<Line> below) {
        static Line of(String text) {
            return new Line(text, false, List.of());
        }

        static Line listed(String text) {
            return new Line(text, true, List.of());
        }
    }

    /**
     * @param levels mildest first
     * @param sealed the time at which the result was frozen, as text
     * @param recall what has to be said before it
     */
    public static Document of(RecommendationView result, List<Consultation> levels, Texts texts, Optional<String> sealed,
                              Optional<Recall> recall) {
        var sections = new ArrayList<Section>();
        recall.ifPresent(one -> add(sections, one.title(), List.of(Line.of(one.text()))));
        add(sections, texts.ui("who_title"), List.of(Line.of(result.consultation().within())));
        add(sections, texts.ui("scan_title"), List.of(Line.of(result.imaging().text())));
        add(sections, texts.ui("alternative_title"), listed(result.imaging().alternatives().stream().map(RecommendationView.Level::text).toList()));
        add(sections, texts.ui("flags_title"), listed(result.flags().stream().map(RecommendationView.Flag::text).toList()));
        add(sections, texts.ui("notes_title"), listed(result.notes()));
        add(sections, texts.ui("reasons_title"), result.reasons().stream().map(Document::reason).toList());
        add(sections, texts.ui(Tone.of(result.consultation().level(), levels).watch()), listed(result.safetyNet()));
        add(sections, texts.ui("not_a_diagnosis_title"), notice(result.notice()));
        add(sections, texts.ui("guides_title"), result.evidence().stream().map(guide -> Line.listed(guide(guide, texts))).toList());
        var pack = result.pack();
        var version = texts.ui("version", Map.of("version", pack.id() + " " + pack.version())) + ", " + pack.contentHash();
        return new Document(texts.locale(), texts.ui("result_title"), lead(recall, result.consultation().text()), sections,
                sealed.map(time -> texts.ui("time", Map.of("time", time)) + "; " + version).orElse(version));
    }

    /** With all that the person told. */
    public Document with(List<BecauseView> answers, Texts texts) {
        var more = new ArrayList<>(sections);
        add(more, texts.ui("answers_title"), answers.stream().map(Document::answer).toList());
        return new Document(locale, title, lead, more, footer);
    }

    private static Line answer(BecauseView told) {
        return Line.listed(told.question() + " " + told.answer());
    }

    /** What must not be trusted may still have to be done: whom to see is never left out. */
    private static String lead(Optional<Recall> recall, String consultation) {
        return recall.map(one -> one.title() + ". " + consultation).orElse(consultation);
    }

    private static void add(List<Section> sections, String heading, List<Line> lines) {
        if (!lines.isEmpty()) {
            sections.add(new Section(heading, lines));
        }
    }

    private static List<Line> listed(List<String> texts) {
        return texts.stream().map(Line::listed).toList();
    }

    private static Line reason(RecommendationView.Reason reason) {
        return new Line(reason.text(), true,
                reason.because().stream().map(Document::answer).toList());
    }

    private static List<Line> notice(NoticeView notice) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(notice.notADiagnosis()));
        notice.clinicalReview().map(Line::of).ifPresent(lines::add);
        notice.translationReview().map(Line::of).ifPresent(lines::add);
        notice.evidenceExpired().map(Line::of).ifPresent(lines::add);
        return lines;
    }

    static String guide(RecommendationView.Guide guide, Texts texts) {
        return guide.ref() + ": " + texts.ui("guide", Map.of("publisher", guide.publisher(), "year", Integer.toString(guide.year())));
    }
}
