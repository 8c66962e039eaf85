package org.foramen.start;

/** What keeps somebody who takes a copy of the data from reading it. */
public enum Encryption {
    /** The key is in a file that is not among the data. */
    KEY_ELSEWHERE,
    /** A key file is named, but any copy of the data takes it along. */
    KEY_AMONG_THE_DATA,
    /** The operator says that the disk is encrypted. */
    DISK,
    NONE
}
