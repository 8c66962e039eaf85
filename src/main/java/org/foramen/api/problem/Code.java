package org.foramen.api.problem;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can keep a request from being done; code and status never change, and each has a page. */
public enum Code {
    MALFORMED_REQUEST(400, "Malformed request",
            "The path, a parameter or a header is broken or doubled, or the message cannot be told from the next.",
            "Send plain paths and each header once."),
    MALFORMED_JSON(400, "Malformed JSON",
            "The body is not one JSON object in UTF-8, or is over a limit on nesting, names, numbers or strings.",
            "Send one JSON object, such as {\"answers\": {}}, with nothing behind it."),
    EMPTY_BODY(400, "Empty body",
            "A body is needed, and there is none.",
            "Send a JSON object, such as {\"answers\": {}}."),
    DUPLICATE_PROPERTY(400, "Duplicate property",
            "A name stands twice in one object, so that two readers could understand it differently.",
            "Send each name once."),
    UNKNOWN_PROPERTY(400, "Unknown property",
            "The body has a property that the contract does not know.",
            "Leave it out, or look in /openapi.yaml how it is spelled."),
    INVALID_LOCALE(400, "Invalid locale",
            "The locale is not a language tag.",
            "Send a language such as en, or one with a region such as es-MX."),
    INVALID_PARAMETER(400, "Invalid parameter",
            "A query parameter has a value that it cannot have.",
            "Leave it out, or send one of the values listed."),
    INVALID_IDEMPOTENCY_KEY(400, "Invalid Idempotency-Key",
            "The key is too short, too long, or has characters that cannot be printed.",
            "Send 22 to 255 random printable characters without blanks."),
    INVALID_IF_MATCH(400, "Invalid If-Match",
            "The header is not an ETag of an interview.",
            "Send the ETag of the last reply as it is, such as \"7-en-json\", or leave the header out."),
    TOKEN_REQUIRED(401, "Token required",
            "The request has no Authorization header.",
            "Send Authorization: Bearer and the accessToken that was given out when the interview began."),
    TOKEN_MALFORMED(401, "Malformed token",
            "What the Authorization header holds cannot be an access token.",
            "Send Authorization: Bearer and the accessToken, as it was given out."),
    CLIENT_KEY_REQUIRED(401, "Client key required",
            "This service is for partners and devices, and the request has no key of one.",
            "Send X-Client-Key and the key that the operator made for you."),
    CLIENT_KEY_UNKNOWN(401, "Unknown client key",
            "The key in X-Client-Key is no key, or none that counts (any more).",
            "Send the key as it was given to you, or ask the operator for a new one."),
    ORIGIN_NOT_ALLOWED(403, "Origin not allowed",
            "The page that sent the request is not of an origin that may send this client key.",
            "Ask the operator to make a key for the origin of your pages. The key of a device is not for pages of other sites."),
    DEVICE_KEY_REQUIRED(403, "Device key required",
            "The key is a partner's, which anybody may see; a result is handed to a device alone.",
            "Send the key of a device, such as the one that the operator made for the desk."),
    NOT_FOUND(404, "Not found",
            "There is no such path, pack, article or page; or no interview with this id is opened by this token.",
            "Look in /openapi.yaml for what there is."),
    UNKNOWN_QUESTION(404, "Unknown question",
            "The pack of the interview has no question with this linkId.",
            "Look in /v1/packs/{packId}/questions for the linkIds."),
    CODE_UNKNOWN(404, "Unknown code",
            "There is no such code, or it was used, or its time is over.",
            "Let the person ask for another code, which can be done any number of times."),
    METHOD_NOT_ALLOWED(405, "Method not allowed",
            "The path does not take this method.",
            "Use one of the methods in the Allow header."),
    NOT_ACCEPTABLE(406, "Not acceptable",
            "None of the media types in Accept is offered here.",
            "Accept one of the types offered, or leave the header out."),
    REQUEST_TIMEOUT(408, "Request timeout",
            "The request did not arrive in time.",
            "Send it again, without pauses."),
    QUESTION_OPEN(409, "A question is open",
            "There is no result before every question that matters is answered.",
            "Answer the items in next first."),
    NOT_APPLICABLE(409, "Not applicable",
            "Other answers rule this question out.",
            "Change those answers first, or leave this question out."),
    SEALED(409, "Sealed",
            "The result was frozen, so answers can no longer change.",
            "Begin an amended copy: POST /v1/interviews with {\"from\": id} and the token of this interview."),
    PACK_RECALLED(409, "Pack recalled",
            "The version of the questions was withdrawn because it may be wrong, so nothing is recommended with it.",
            "Begin a new interview. A person who may need help should not wait for it."),
    IN_PROGRESS(409, "In progress",
            "Another request with the same Idempotency-Key is at work.",
            "Wait for its reply, or send this one again a little later."),
    KEY_SPENT(409, "Key spent",
            "The interview that this Idempotency-Key began has gone on, has expired or is erased.",
            "Go on with that interview, or begin a new one with a new key."),
    STALE_REVISION(412, "Stale revision",
            "The interview has changed since the reply whose ETag was sent in If-Match.",
            "Read the interview again, and decide whether the change is still right."),
    BODY_TOO_LARGE(413, "Body too large",
            "The body is over 64 KiB, or over 1 MiB for a batch.",
            "Send less at once."),
    BATCH_TOO_LONG(413, "Batch too long",
            "The batch has over 1000 lines.",
            "Send it in parts."),
    URI_TOO_LONG(414, "URI too long",
            "The request line is over 4 KiB.",
            "Send less in the path and the query."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type",
            "The body has no Content-Type or another than the one asked for, a charset other than UTF-8, or a Content-Encoding.",
            "Send the body as it is, with Content-Type: application/json."),
    ANSWER_REJECTED(422, "Answer rejected",
            "A value is not an answer to its question. Nothing was stored.",
            "Send a value that the question takes; null skips it."),
    REQUIRED_MISSING(422, "Required answers missing",
            "With ask=all a question that may not be skipped needs an answer.",
            "Add answers to the questions listed."),
    INVALID_BODY(422, "Invalid body",
            "A property is missing, of a wrong type, or holds characters that are no text.",
            "See the pointer of each error, and /openapi.yaml."),
    UNKNOWN_PACK(422, "Unknown pack",
            "No pack with this id is installed.",
            "Leave pack out, or name one of the packs listed."),
    KEY_REUSED(422, "Key reused",
            "The Idempotency-Key was used before with another body.",
            "Use a new key for a new request."),
    HEADERS_TOO_LARGE(431, "Headers too large",
            "The headers are over 16 KiB.",
            "Send fewer or shorter headers."),
    TOO_MANY_REQUESTS(429, "Too many requests",
            "More requests have come than are allowed in this time.",
            "Try again after the seconds in Retry-After; RateLimit-Policy says how many are allowed."),
    INTERNAL_ERROR(500, "Internal error",
            "The service has a fault. It is in its log under the requestId.",
            "Tell the operator the requestId."),
    UNAVAILABLE(503, "Unavailable",
            "Interviews cannot be read or written right now.",
            "Try again after the seconds in Retry-After. A person who may need help should not wait for it."),
    BUSY(503, "Busy",
            "Too many requests are waiting.",
            "Try again after the seconds in Retry-After."),
    OUT_OF_TIME(503, "Out of time",
            "The 30 seconds of a batch were over before this line.",
            "Send the rest in another batch.");

    private final int status;
    private final String title;
    private final String meaning;
    private final String remedy;

    Code(int status, String title, String meaning, String remedy) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    public String remedy() {
        return remedy;
    }

    /** As it is on the wire. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The page that explains it. */
    public String page() {
        return "/problems/" + text();
    }

    public static Optional<Code> of(String text) {
        return Stream.of(values()).filter(code -> code.text().equals(text)).findFirst();
    }
}
