package org.foramen.api.request;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.foramen.access.AccessToken;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.Refused;
import org.foramen.store.Credentials;

/** The access token in the Authorization header. */
public final class Bearer {

    private static final Pattern BEARER = Pattern.compile("bearer +([!-~]+)", Pattern.CASE_INSENSITIVE);

    private Bearer() {
    }

    /** What the request opens the interview with. */
    public static Credentials credentials(String interviewId, HttpHeaders headers) {
        return token(headers).credentials(interviewId);
    }

    private static AccessToken token(HttpHeaders headers) {
        List<String> given = headers.getRequestHeader(HttpHeaders.AUTHORIZATION);
        if (given == null || given.isEmpty()) {
            throw new Refused(Problem.of(Code.TOKEN_REQUIRED));
        }
        if (given.size() > 1) {
            throw new Refused(Problem.of(Code.MALFORMED_REQUEST, "The Authorization header is there more than once."));
        }
        var bearer = BEARER.matcher(given.get(0));
        if (!bearer.matches()) {
            throw new Refused(Problem.of(Code.TOKEN_MALFORMED));
        }
        return AccessToken.parse(bearer.group(1)).orElseThrow(() -> new Refused(Problem.of(Code.TOKEN_MALFORMED)));
    }
}
