package org.foramen.command.rules;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.foramen.command.CannotBeDone;
import org.foramen.command.rules.schema.FileKind;
import org.foramen.command.rules.schema.PackSchemas;
import org.foramen.pack.InvalidPack;
import org.foramen.pack.PackNames;
import org.foramen.pack.PackSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rules schema FOLDER}. */
@Command(name = "schema", mixinStandardHelpOptions = true, description = {"Writes a JSON Schema for each kind of file of a pack into FOLDER/schema, by which an editor"
    + " completes keys, questions, options and other names, and marks what it does not know.", "It changes no hash of the pack. Run it again when the pack has new names."})
final class Schema implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "The folder of the pack.")
    private Path folder;
    @Option(names = "--check", description = "Write nothing; end with 1, and name the files, when the schemas are not those of the pack as it is.")
    private boolean check;
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var source = PackFolder.read(folder);
        var schemas = PackSchemas.of(names(source));
        var old = schemas.keySet().stream().filter(kind -> !schemas.get(kind).equals(text(source, kind.schema()))).toList();
        var out = spec.commandLine().getOut();
        if (check) {
            old.forEach(kind -> out.println(folder.resolve(kind.schema()) + " is not current - write it again: rules schema " + folder));
            return old.isEmpty() ? 0 : RulesCommands.WRONG;
        }
        write(schemas);
        say(schemas.keySet().stream().toList(), old, out);
        return 0;
    }

    private PackNames names(PackSource source) {
        try {
            return PackNames.of(source);
        } catch (InvalidPack e) {
            throw new CannotBeDone(e.problems().stream().map(Object::toString).collect(Collectors.joining("\n"))
                    + "\nthe names of the pack cannot be read before these are gone: rules check " + folder);
        }
    }

    private static String text(PackSource source, String path) {
        var bytes = source.files().get(path);
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private void write(Map<FileKind, String> schemas) {
        try {
            for (var kind : schemas.keySet()) {
                var file = folder.resolve(kind.schema());
                Files.createDirectories(file.getParent());
                Files.writeString(file, schemas.get(kind));
            }
        } catch (IOException e) {
            throw new CannotBeDone(folder.resolve("schema") + " cannot be written (" + e.getClass().getSimpleName() + ")");
        }
    }

    private void say(List<FileKind> kinds, List<FileKind> changed, PrintWriter out) {
        kinds.forEach(kind -> out.println("wrote " + folder.resolve(kind.schema()) + (changed.contains(kind) ? "" : ", as it was")));
        out.println();
        out.println("In VS Code with the YAML extension, once for the whole folder, in .vscode/settings.json:");
        out.println("\"yaml.schemas\": {");
        out.println(kinds.stream().map(kind -> "  \"" + slashed(kind.schema()) + "\": \"" + slashed(kind.files()) + "\"").collect(Collectors.joining(",\n")));
        out.println("}");
        out.println("Or in any editor that knows it, as the first line of a file (which changes the content hash of the pack, as every comment does):");
        kinds.forEach(kind -> out.println(String.format("  %-18s %s", kind.files(), kind.line())));
    }

    private String slashed(String path) {
        return folder.resolve("x").toString().replace('\\', '/').replaceFirst("x$", "") + path;
    }
}
