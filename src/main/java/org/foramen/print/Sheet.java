package org.foramen.print;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.foramen.pack.Site;
import org.foramen.pack.Texts;
import org.foramen.view.NoticeView;
import org.foramen.view.RecommendationView;

/**
 * A result as one page, part by part, in the order in which it is read.
 *
 * @param recall what has to be said before it
 * @param steps  what to do next
 * @param team   what to tell those who help
 * @param notice that this is no diagnosis, and what else to know of its content
 * @param facts  with what and when it was made
 * @param guides what it was made by
 */
public record Sheet(List<Recall> recall, Banner banner, List<String> steps, List<String> team, List<RecommendationView.Reason> reasons,
                    List<String> safetyNet, Told told, List<String> notice, List<String> facts,
                    List<String> guides) {

    public Sheet {
        recall = List.copyOf(recall);
        steps = List.copyOf(steps);
        team = List.copyOf(team);
        reasons = List.copyOf(reasons);
        safetyNet = List.copyOf(safetyNet);
        notice = List.copyOf(notice);
        facts = List.copyOf(facts);
        guides = List.copyOf(guides);
    }

    /** @param words of the interface, which may be newer than those of the pack the result was made with */
    static Sheet of(ToPrint print, Texts words, Site site) {
        var result = print.result();
        var steps = Stream.of(Stream.of(result.imaging().text()),
                result.imaging().alternatives().stream().map(RecommendationView.Level::text),
                Stream.of(words.ui("show_page"))).flatMap(part -> part).toList();
        var team = Stream.concat(result.flags().stream().map(RecommendationView.Flag::text), result.notes().stream())
                .distinct().toList();
        return new Sheet(print.recall().stream().toList(), Banner.of(print, words, site), steps, team, result.reasons(), result.safetyNet(),
                Told.of(print, words), notice(result.notice()), facts(print, words),
                result.evidence().stream().map(guide -> Document.guide(guide, words)).toList());
    }

    /** With one more fact. */
    Sheet with(String fact) {
        var longer = Stream.concat(facts.stream(), Stream.of(fact)).toList();
        return new Sheet(recall, banner, steps, team, reasons, safetyNet, told, notice, longer, guides);
    }

    private static List<String> notice(NoticeView notice) {
        return Stream.of(Stream.of(notice.notADiagnosis()), notice.clinicalReview().stream(),
                notice.translationReview().stream(), notice.evidenceExpired().stream()).flatMap(part -> part).toList();
    }

    private static List<String> facts(ToPrint print, Texts words) {
        var facts = new ArrayList<String>();
        var pack = print.result().pack();
        facts.add(words.ui("version", Map.of("version", pack.id() + " " + pack.version())));
        var locale = Locale.forLanguageTag(print.spoken().locale());
        var format = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", locale).withZone(ZoneOffset.UTC);
        print.sealed().ifPresent(at -> facts.add(words.ui("time", Map.of("time", format.format(at)))));
        return facts;
    }
}
