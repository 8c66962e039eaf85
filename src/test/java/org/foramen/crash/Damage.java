package org.foramen.crash;

/** What a power cut leaves of what was written and not synced. */
enum Damage {

    /** Nothing of it. */
    NOTHING(1, false),

    /** Of each page of 4 KiB one of the versions it had since it was synced. */
    PAGES(4096, true),

    /** Of each sector of 512 bytes, so that pages are torn. */
    SECTORS(512, true);

    final int block;
    final boolean keepsSome;

    Damage(int block, boolean keepsSome) {
        this.block = block;
        this.keepsSome = keepsSome;
    }
}
