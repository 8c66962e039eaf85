package org.foramen.print;

import java.util.List;
import java.util.Locale;
import org.foramen.triage.Consultation;

/** How loud a level is shown: its colour, by its name in the stylesheet, and the icon beside its words. */
public enum Tone {
    CALM("M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM11 6h2v2.4h-2zM11 10.5h2V18h-2z"),
    SOON("M7 2v2H4a1 1 0 0 0-1 1v16a1 1 0 0 0 1 1h16a1 1 0 0 0 1-1V5a1 1 0 0 0-1-1h-3V2h-2v2H9V2zM5 10h14v10H5zM7 12v3h3v-3z"),
    TODAY("M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM11 6h2v5.4l4 4-1.4 1.4-4.6-4.6z"),
    EMERGENCY("M12 1.5 .7 21.5h22.6zM11 9h2v6.2h-2zM11 17h2v2.2h-2z");

    private final String icon;

    Tone(String icon) {
        this.icon = icon;
    }

    /** The {@code d} of an SVG path in a square of 24, filled by even and odd. */
    public String icon() {
        return icon;
    }

    /** The heading above what else to watch for: help is on its way already, or is still to be got. */
    public String watch() {
        return this == EMERGENCY ? "say_at_once_if" : "safety_net_title";
    }

    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param levels mildest first */
    static Tone of(String level, List<Consultation> levels) {
        int below = levels.stream().map(Consultation::level).toList().indexOf(level) - levels.size();
        boolean ends = levels.stream().anyMatch(one -> one.level().equals(level) && one.endsInterview());
        return ends ? EMERGENCY : below >= -2 ? TODAY : below == -3 ? SOON : CALM;
    }
}
