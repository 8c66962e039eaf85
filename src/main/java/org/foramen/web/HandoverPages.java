package org.foramen.web;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.foramen.access.HandoverCode;
import org.foramen.pack.Site;
import org.foramen.pack.Texts;
import org.foramen.print.PageHead;

/** The pages around a hand-over, in the words of the pack; none of them tells whether a code is right. */
public final class HandoverPages {

    private final Template template;
    private final Site site;

    public HandoverPages(Engine engine, Site site) {
        this.template = engine.getTemplate("handover.html");
        this.site = site;
    }

    String typing(Texts texts) {
        return render(texts, texts.ui("code_title"), List.of(texts.ui("code_works_once")), List.of(), true, false);
    }

    String opening(Texts texts, HandoverCode code) {
        return render(texts, texts.ui("code_title"), List.of(texts.ui("code_works_once")), List.of(code.reveal()), false, false);
    }

    String unknown(Texts texts) {
        return render(texts, texts.ui("code_used"), List.of(texts.ui("code_get_another")), List.of(), false, true);
    }

    String tooMany(Texts texts, Duration wait) {
        var minutes = Map.of("minutes", wait.toMinutes() + 1);
        return render(texts, texts.ui("code_wait_title"), List.of(texts.ui("code_wait", minutes)), List.of(), false, false);
    }

    String unavailable(Texts texts) {
        return render(texts, texts.ui("unavailable_title"), List.of(texts.notice("get_help_now")), List.of(), false, true);
    }

    private String render(Texts texts, String heading, List<String> lines, List<String> codes, boolean asks, boolean again) {
        var numbers = site.emergency().stream().map(one -> texts.ui("emergency_number", Map.of("number", one.number()))).distinct().toList();
        return template
                .data("page", PageHead.linked(texts.locale(), heading, site.clinicName().orElse(texts.title())))
                .data("door", new HandoverDoor(heading, lines, codes, asks, again, numbers))
                .data("ui", texts.ui()).render();
    }
}
