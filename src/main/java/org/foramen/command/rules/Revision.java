package org.foramen.command.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foramen.command.CannotBeDone;
import org.foramen.pack.PackSource;

/** A folder as it was in a revision of git, in git's own spelling: {@code HEAD~1:rules/spine}. */
final class Revision {

    private Revision() {
    }

    static PackSource read(String named) {
        try {
            var files = new LinkedHashMap<String, byte[]>();
            for (var path : new String(git(named, "ls-tree", "-r", "--name-only", "-z", "--full-tree", named), StandardCharsets.UTF_8).split("\0")) {
                if (!path.isEmpty()) {
                    files.put(path, git(named, "cat-file", "blob", named + "/" + path));
                }
            }
            return PackSource.ofBytes(Map.copyOf(files));
        } catch (IOException e) {
            throw new CannotBeDone("git cannot be run - install it, or name a folder");
        }
    }

    private static byte[] git(String named, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        var bytes = process.getInputStream().readAllBytes();
        try {
            if (process.waitFor() != 0) {
                throw new CannotBeDone(named + " is no folder of a revision - write it as git does, such as HEAD~1:rules/spine, in a folder of the repository");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotBeDone("interrupted");
        }
        return bytes;
    }
}
