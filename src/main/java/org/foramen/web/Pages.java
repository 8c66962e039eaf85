package org.foramen.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foramen.pack.Site;
import org.foramen.print.Page;
import org.foramen.serving.Packs;
import org.foramen.serving.Preferred;
import org.foramen.view.Json;
import org.foramen.view.NoticeView;
import org.foramen.view.SpokenPack;

/** The interview page in a language. Its words are in it, so that it is ready before anything else is asked for. */
public final class Pages {

    private static final String KIOSK_STYLE = "<link rel=\"stylesheet\" href=\"/kiosk.css\" media=\"screen\">";

    private final Packs packs;
    private final Site site;
    private final String shell;

    public Pages(Packs packs, Site site, WebFiles files) {
        this.packs = packs;
        this.site = site;
        this.shell = files.shell();
    }

    record Idle(int seconds, int warningSeconds) {
    }

    record SiteWords(@JsonInclude Optional<String> clinicName, List<Site.Emergency> emergency, Idle idle) {
    }

    record Words(Optional<String> key, String locale, String pack, List<String> locales, SiteWords site, Map<String, String> ui, NoticeView notice) {
    }

    /**
     * @param kind of page: one of its own, for a kiosk, or in a frame
     * @param key  with which the page begins an interview, if it is one that anybody may see
     */
    String page(String kind, Optional<String> key, Preferred languages) {
        var pack = packs.standard();
        var spoken = pack.in(languages);
        var ui = spoken.texts().ui();
        var known = pack.spoken().stream().map(SpokenPack::locale).toList();
        var offered = site.locales().stream().filter(known::contains).toList();
        var words = new Words(key, spoken.locale(), pack.pack().id(), offered.isEmpty() ? known : offered,
                new SiteWords(site.clinicName(), site.emergency(), new Idle(site.idleSeconds(), site.warningSeconds())),
                ui, spoken.notice(false));
        return filled(Map.of("locale", Page.escape(spoken.locale()), "dir", direction(ui.get("continue")), "shell", kind, "style", kind.equals("kiosk") ? KIOSK_STYLE : "",
                "title", Page.escape(ui.get("app_name")), "help", Page.escape(spoken.texts().notice("get_help_now")),
                "data", new String(Json.bytes(words), StandardCharsets.UTF_8).replace("<", "\\u003c")));
    }

    private static String direction(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "ltr" : "rtl";
    }

    private String filled(Map<String, String> values) {
        var page = new StringBuilder();
        int from = 0;
        for (int brace = shell.indexOf('{'); brace >= 0; brace = shell.indexOf('{', from)) {
            int end = shell.indexOf('}', brace);
            page.append(shell, from, brace).append(values.get(shell.substring(brace + 1, end)));
            from = end + 1;
        }
        return page.append(shell.substring(from)).toString();
    }
}
