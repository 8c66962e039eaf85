package org.foramen.api.request;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.ProblemError;
import org.foramen.api.problem.Refused;
import org.foramen.serving.Preferred;

/** The languages a client would like its reply in, best first. */
public final class Languages implements Preferred {

    /** Whatever there is. */
    public static final Languages NONE = new Languages(List.of());

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final int LONGEST_TAG = 35;

    private final List<Locale.LanguageRange> ranges;

    private Languages(List<Locale.LanguageRange> ranges) {
        this.ranges = ranges;
    }

    /** By {@code ?locale=}, and then by Accept-Language. */
    public static Languages of(Optional<String> parameter, HttpHeaders headers) {
        var ranges = new ArrayList<Locale.LanguageRange>();
        parameter.map(tag -> range(tag, ProblemError.in("locale", "This is not a language tag."))).ifPresent(ranges::add);
        ranges.addAll(accepted(headers));
        return new Languages(ranges);
    }

    /** With the language that the body names first. */
    public Languages first(Optional<String> body) {
        var more = new ArrayList<Locale.LanguageRange>();
        body.map(tag -> range(tag, ProblemError.at("/locale", "This is not a language tag."))).ifPresent(more::add);
        more.addAll(ranges);
        return new Languages(more);
    }

    @Override
    public List<Locale.LanguageRange> ranges() {
        return ranges;
    }

    private static Locale.LanguageRange range(String tag, ProblemError wrong) {
        if (tag.length() > LONGEST_TAG || !TAG.matcher(tag).matches()) {
            throw new Refused(Problem.of(Code.INVALID_LOCALE).errors(List.of(wrong)));
        }
        return new Locale.LanguageRange(tag);
    }

    private static List<Locale.LanguageRange> accepted(HttpHeaders headers) {
        var given = headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return Preferred.accepted(given == null ? "" : String.join(",", given));
    }
}
