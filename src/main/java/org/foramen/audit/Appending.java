package org.foramen.audit;

import java.io.Closeable;
import java.io.IOException;

/** Adds whole lines, all of them or, when it fails, none. */
interface Appending extends Closeable {

    void append(byte[] lines) throws IOException;
}
