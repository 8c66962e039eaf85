package org.foramen.api.problem;

/** What a 401 asks for, as its WWW-Authenticate: the token of an interview, or who the client is. */
public final class Challenge {

    private static final String TOKEN = "Bearer";
    /** No scheme of Authorization, which is taken by the token. */
    private static final String CLIENT = "ClientKey header=\"X-Client-Key\"";

    private Challenge() {
    }

    public static String of(Code code) {
        return code == Code.CLIENT_KEY_REQUIRED || code == Code.CLIENT_KEY_UNKNOWN ? CLIENT : TOKEN;
    }
}
