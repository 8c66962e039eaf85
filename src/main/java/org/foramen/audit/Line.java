package org.foramen.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.foramen.access.Network;

/** How an entry is written: one JSON object in plain ASCII, in which nothing can end the line or move a cursor. */
final class Line {

    /** Longer than any can be. */
    static final int LONGEST = 2048;

    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final int LONGEST_TEXT = 100;
    private static final String LINK = ",\"chain\":\"";
    private static final int LINK_LENGTH = LINK.length() + Chain.START.length() + 2;
    private static final Pattern LINKED = Pattern.compile("\\{\"seq\":(\\d{1,18}),.*" + LINK + "([0-9a-f]{64})\"}");

    private Line() {
    }

    /** All but the link. */
    static byte[] said(long seq, Entry entry, long missed, Chain chain) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("seq", seq);
        members.put("at", entry.at().toString());
        members.put("event", entry.event().text());
        entry.interview().ifPresent(id -> members.put("subject", chain.pseudonym(id)));
        entry.caller().client().ifPresent(client -> members.put("client", bounded(client)));
        members.put("outcome", bounded(entry.outcome()));
        entry.caller().address().flatMap(Network::around).ifPresent(network -> members.put("address", network.text()));
        if (missed > 0) {
            members.put("missed", missed);
        }
        try {
            var object = JSON.writeValueAsString(members);
            return object.substring(0, object.length() - 1).getBytes(StandardCharsets.US_ASCII);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String end(String link) {
        return LINK + link + "\"}\n";
    }

    /** A line as it was read, without its end. */
    record Read(byte[] said, long seq, String link) {

        /** Empty for what no audit log has written. */
        static Optional<Read> of(String line) {
            var found = LINKED.matcher(line);
            return found.matches()
                    ? Optional.of(new Read(line.substring(0, line.length() - LINK_LENGTH).getBytes(StandardCharsets.ISO_8859_1),
                            Long.parseLong(found.group(1)), found.group(2)))
                    : Optional.empty();
        }
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
