package org.foramen.api.guard;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What a request asks for: a plain path, and a query. A path that another reader could take for a different one is
 * refused, so that what a proxy allows by its path is what is served here.
 *
 * @param path as it was sent
 */
record Target(String path) {

    private static final String IN_PATH = "/-._~!$&'()*+,=:@";
    private static final String IN_QUERY = IN_PATH + ";?";
    /** Also a dot, slash, percent sign, backslash or semicolon in disguise. */
    private static final Pattern AMBIGUOUS = Pattern.compile("//|/[.]{1,2}(?:/|$)|%(?:2[EeFf5]|5[Cc]|3[Bb])");
    private static final Pattern UNSEEN = Pattern.compile("%(?:[01].|7[Ff])");

    static Target parse(String target) {
        int mark = target.indexOf('?');
        var path = mark < 0 ? target : target.substring(0, mark);
        if (!path.startsWith("/") || !isSpelled(path, IN_PATH) || AMBIGUOUS.matcher(path).find()) {
            throw Refusals.malformed("The path is not plain: it has a dot segment, an empty segment, a backslash, a "
                    + "semicolon or an escape of one of these, or it is not percent-encoded UTF-8.");
        }
        if (mark >= 0 && !isSpelled(target.substring(mark + 1), IN_QUERY)) {
            throw Refusals.malformed("The query is not percent-encoded UTF-8.");
        }
        return new Target(path);
    }

    private static boolean isSpelled(String text, String marks) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && isHex(text, i + 1) && isHex(text, i + 2)) {
                i += 2;
            } else if (!isLetterOrDigit(c) && marks.indexOf(c) < 0) {
                return false;
            }
        }
        return text.indexOf('%') < 0 || !UNSEEN.matcher(text).find() && isUtf8(text);
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0;
    }

    private static boolean isLetterOrDigit(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static boolean isUtf8(String escaped) {
        var bytes = URLDecoder.decode(escaped, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
