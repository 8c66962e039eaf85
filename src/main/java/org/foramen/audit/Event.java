package org.foramen.audit;

import java.util.Locale;

/** What is noted. Answers given one by one are not: there is nothing in them that may be told. */
public enum Event {
    LOG_OPENED,
    INTERVIEW_BEGUN,
    RESULT_READ,
    INTERVIEW_SEALED,
    INTERVIEW_HANDED_OVER,
    CODE_USED,
    INTERVIEW_ERASED,
    INTERVIEWS_EXPIRED,
    KEY_REFUSED,
    KEY_CREATED,
    KEY_REVOKED,
    PACK_ACTIVATED,
    PACK_ROLLED_BACK,
    PACK_RECALLED,
    BACKUP_MADE;

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
