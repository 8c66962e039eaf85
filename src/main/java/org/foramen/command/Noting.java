package org.foramen.command;

import java.io.IOException;
import java.io.PrintWriter;
import org.foramen.audit.AuditFile;
import org.foramen.audit.Event;
import org.foramen.audit.OperatorLog;

/** Notes what a command has done. It is done all the same when that fails: a recall must not wait for a full disk. */
record Noting(OperatorLog log, PrintWriter err) {

    void note(Event event, String what) {
        try {
            log.note(event, what);
        } catch (AuditFile.Unusable e) {
            err.println("this is done, but could not be noted: " + e.getMessage());
        } catch (IOException e) {
            err.println("this is done, but could not be noted: " + log.path() + " cannot be written (" + e.getClass().getSimpleName() + ")");
        }
    }
}
