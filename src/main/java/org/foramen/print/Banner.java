package org.foramen.print;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.foramen.pack.Site;
import org.foramen.pack.Texts;

/**
 * What has to be read first.
 *
 * @param level  in a word
 * @param action the one thing to do
 * @param more   how to do it
 * @param within how soon
 * @param staff  what to say to the staff of this place, in an emergency
 */
public record Banner(Tone tone, String level, String action, String more, String within, List<String> staff,
                     List<Number> numbers) {

    /** @param label what calling it is called */
    public record Number(String number, String label) {
    }

    static Banner of(ToPrint print, Texts words, Site site) {
        var consultation = print.result().consultation();
        var tone = Tone.of(consultation.level(), print.pack().protocol().consultations());
        var text = consultation.text();
        int end = endOfFirstSentence(text, print.spoken().locale());
        var emergency = tone == Tone.EMERGENCY ? site.emergency() : List.<Site.Emergency>of();
        return new Banner(tone,
                Optional.ofNullable(words.ui().get("level_" + consultation.level())).orElse(consultation.within()),
                text.substring(0, end).strip().replaceFirst("[.。]$", ""), text.substring(end).strip(),
                words.ui("how_soon", Map.of("within", consultation.within())),
                emergency.stream().map(Site.Emergency::tellStaff).distinct().toList(),
                emergency.stream().map(one -> number(one, emergency.size() > 1, words)).toList());
    }

    private static Number number(Site.Emergency emergency, boolean among, Texts words) {
        var call = words.ui("call_number", Map.of("number", emergency.number()));
        return new Number(emergency.number(), among ? call + " (" + emergency.country() + ")" : call);
    }

    private static int endOfFirstSentence(String text, String locale) {
        var sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(locale));
        sentences.setText(text);
        return sentences.next();
    }
}
