package org.foramen.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A store that is looked at from outside after a crash. */
interface CrashedStore {

    /** What the service is told so that it keeps its interviews there. */
    String[] settings();

    /** Before anything recovers it. */
    boolean isSoundAsLeft(Path data) throws IOException, SQLException;

    boolean isSound(Path data) throws SQLException;

    int interviews(Path data) throws SQLException;

    /** What crashes besides the service, if anything does; returns when it is back. */
    void crash();

    /** The files in the data folder. */
    static CrashedStore sqlite(Path copy) {
        return new CrashedStore() {
            @Override
            public String[] settings() {
                return new String[0];
            }

            @Override
            public boolean isSoundAsLeft(Path data) throws IOException, SQLException {
                return CrashedFile.copied(data, copy).isSound();
            }

            @Override
            public boolean isSound(Path data) throws SQLException {
                return CrashedFile.in(data).isSound();
            }

            @Override
            public int interviews(Path data) throws SQLException {
                return CrashedFile.in(data).interviews();
            }

            @Override
            public void crash() {
                // The service is all there is.
            }
        };
    }
}
