package org.foramen.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What an audit log turns out to be. */
public sealed interface Verdict {

    /** @param last the link of the last line, by which a later check can tell whether lines at the end are gone */
    record Whole(long lines, String last) implements Verdict {
    }

    /** @param line the first one that is wrong, from 1 */
    record Broken(long line, String why) implements Verdict {
    }

    /** @param expected a link that an earlier check has seen as the last one */
    static Verdict on(InputStream log, Chain chain, Optional<String> expected) throws IOException {
        return after(Chain.START, log, chain, expected);
    }

    /** @param before the link that the first line goes on from */
    static Verdict after(String before, InputStream log, Chain chain, Optional<String> expected) throws IOException {
        var in = new BufferedInputStream(log);
        var link = before;
        var line = new ByteArrayOutputStream();
        long count = 0;
        boolean met = expected.isEmpty() || expected.get().equals(link);
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next != '\n') {
                line.write(next);
                if (line.size() > Line.LONGEST) {
                    return new Broken(count + 1, "is no line of an audit log");
                }
                continue;
            }
            count++;
            var text = line.toString(StandardCharsets.ISO_8859_1);
            line.reset();
            var read = Line.Read.of(text);
            if (read.isEmpty()) {
                return new Broken(count, "is no line of an audit log");
            }
            link = chain.link(link, read.get().said());
            if (!link.equals(read.get().link())) {
                return new Broken(count, "does not follow from the lines before it: something was changed, moved or removed, or the key is another one");
            }
            met |= expected.isPresent() && expected.get().equals(link);
        }
        if (line.size() > 0) {
            return new Broken(count + 1, "is torn, as after a crash; the next start of the service cuts it off");
        }
        return met ? new Whole(count, link) : new Broken(count + 1, "is missing: the log went on to the link that is expected");
    }
}
