package org.foramen.command.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.foramen.command.CannotBeDone;

/** A JSON object in a file, by what is written there. */
final class JsonFile {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonFile() {
    }

    /** The value of every member, in its very bytes. */
    static SortedMap<String, byte[]> members(Path file) {
        var bytes = bytes(file);
        try (var json = JSON.createParser(bytes)) {
            var members = new TreeMap<String, byte[]>();
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new CannotBeDone(file + " holds no JSON object - it begins with { and ends with }");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName();
                json.nextToken();
                members.put(name, value(json, bytes));
            }
            return members;
        } catch (JsonParseException e) {
            throw new CannotBeDone(file + " is no JSON at line " + e.getLocation().getLineNr() + " - look for a comma, a quote or a bracket that is missing there or above");
        } catch (IOException e) {
            throw new CannotBeDone(file + " cannot be read - name a file");
        }
    }

    private static byte[] value(JsonParser json, byte[] bytes) throws IOException {
        int from = (int) json.currentTokenLocation().getByteOffset();
        json.skipChildren();
        json.finishToken();
        return Arrays.copyOfRange(bytes, from, (int) json.currentLocation().getByteOffset());
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CannotBeDone(file + (Files.exists(file) ? " cannot be read" : " is not there") + " - name a file");
        }
    }
}
