package org.foramen.print;

import org.foramen.pack.Texts;

/** What is said of a result whose pack was recalled after it was sealed. */
public record Recall(String title, String text) {

    /** @param newest texts of a pack that is served now: the one that was recalled may not have these */
    public static Recall of(Texts newest) {
        return new Recall(newest.ui("recalled_title"), newest.ui("recalled"));
    }
}
