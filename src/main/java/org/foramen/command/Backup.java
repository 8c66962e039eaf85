package org.foramen.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.foramen.audit.Event;
import org.foramen.store.Database;
import org.foramen.store.SqliteDatabase;
import org.foramen.store.SqliteDatabase.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies a SQLite store while the service goes on. */
@Command(name = "backup", description = "Copies the interviews to FOLDER/foramen.db, without their keys; --keys copies those alone, in place of the copy before.",
        mixinStandardHelpOptions = true)
final class Backup implements Callable<Integer> {

    private final Supplier<Database> database;
    private final Noting noting;

    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "FOLDER", description = "Where to; it is made when it is not there.")
    private Path folder;
    @Option(names = "--keys", description = "The keys, of which only the newest copy may be kept: older ones would bring back what was erased.")
    private boolean keys;

    Backup(Supplier<Database> database, Noting noting) {
        this.database = database;
        this.noting = noting;
    }

    @Override
    public Integer call() throws IOException {
        var copy = folder.resolve(keys ? "foramen-keys.db" : "foramen.db").toAbsolutePath();
        if (!keys && Files.exists(copy)) {
            throw new CannotBeDone(copy + " is there already - name another folder for each backup");
        }
        var unfinished = copy.resolveSibling(copy.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        try (var opened = database.get()) {
            if (!(opened instanceof SqliteDatabase sqlite)) {
                throw new CannotBeDone("the interviews are in PostgreSQL - use pg_dump, as the README says");
            }
            sqlite.copy(keys ? Part.KEYS : Part.INTERVIEWS, unfinished);
        }
        Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        noting.note(Event.BACKUP_MADE, copy.getFileName().toString());
        spec.commandLine().getOut().println(copy);
        return 0;
    }
}
