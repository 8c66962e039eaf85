package org.foramen.print;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.foramen.pack.Site;
import org.foramen.pack.Texts;

/** A result as one page to read and to print, the same wherever it is asked for; it needs no script. */
public final class ResultPage {

    private final Template template;
    private final Function<String, Texts> words;
    private final Site site;

    /** @param words gives the texts of the interface in a language */
    public ResultPage(Engine engine, Function<String, Texts> words, Site site) {
        this.template = engine.getTemplate("result.html");
        this.words = words;
        this.site = site;
    }

    /** To be kept or printed, with its style inside. */
    public String whole(ToPrint print) {
        return whole(print, Optional.empty());
    }

    /** The same, with the partner's own name for the interview. */
    public String whole(ToPrint print, Optional<String> reference) {
        var texts = words.apply(print.spoken().locale());
        var sheet = Sheet.of(print, texts, site);
        return render(head(print, texts).whole(), reference.map(sheet::with).orElse(sheet), texts, List.of(), false);
    }

    /** The same, with a code that still works and the address of its page. */
    public String whole(ToPrint print, String code, QrSymbol address) {
        var texts = words.apply(print.spoken().locale());
        var box = new HandoverBox(code, texts.ui("code", Map.of("code", code)), address);
        return render(head(print, texts).whole(), Sheet.of(print, texts, site), texts, List.of(box), false);
    }

    /** For the one who had the code, which does not work again. */
    public String opened(ToPrint print, String code) {
        var texts = words.apply(print.spoken().locale());
        var sheet = Sheet.of(print, texts, site).with(texts.ui("code", Map.of("code", code)));
        return render(head(print, texts), sheet, texts, List.of(), true);
    }

    private PageHead head(ToPrint print, Texts texts) {
        return PageHead.linked(print.spoken().locale(), texts.ui("result_title"), site.clinicName().orElse(texts.title()));
    }

    private String render(PageHead page, Sheet sheet, Texts texts, List<HandoverBox> boxes, boolean leaving) {
        return template.data("page", page).data("sheet", sheet).data("ui", texts.ui()).data("boxes", boxes)
                .data("leaving", leaving).render();
    }
}
