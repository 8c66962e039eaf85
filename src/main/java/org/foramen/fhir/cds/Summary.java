package org.foramen.fhir.cds;

import java.util.ArrayList;
import org.foramen.fhir.Completed;
import org.foramen.serving.ServedPack;

/** What a card says. */
final class Summary {

    private static final int LONGEST = 139;

    private Summary() {
    }

    /** Whom to see and how soon, cut at a word. */
    static String of(Completed completed) {
        var whole = completed.visit();
        return whole.length() <= LONGEST ? whole : whole.substring(0, whole.lastIndexOf(' ', LONGEST - 2)) + " …";
    }

    static String detail(Completed completed) {
        var outcome = completed.outcome();
        var lines = new ArrayList<String>();
        lines.add(outcome.imaging().text());
        outcome.flags().forEach(flag -> lines.add("**" + flag.text() + "**"));
        outcome.reasons().forEach(reason -> lines.add("- " + reason.text()));
        lines.addAll(outcome.notes());
        lines.add("*" + outcome.notice().notADiagnosis().strip() + "*");
        outcome.notice().clinicalReview().ifPresent(notice -> lines.add("*" + notice + "*"));
        return String.join("\n\n", lines);
    }

    /** By how grave the visit's level is among those of the pack. */
    static String indicator(Completed completed, ServedPack pack) {
        var levels = pack.pack().protocol().consultations();
        var level = completed.outcome().consultation().level();
        boolean ends = levels.stream().anyMatch(one -> one.level().equals(level) && one.endsInterview());
        var priority = pack.pack().codes().visits().getOrDefault(level, "routine");
        return ends ? "critical" : priority.equals("routine") ? "info" : "warning";
    }
}
