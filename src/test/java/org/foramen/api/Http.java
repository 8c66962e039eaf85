package org.foramen.api;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** Requests to the service, every response to which is held against the contract. */
public final class Http {

    static final String JSON = "application/json";

    /** Without a charset that nobody asked for. */
    private static final RestAssuredConfig AS_WRITTEN = RestAssuredConfig.config().encoderConfig(
            EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.BINARY));

    private Http() {
    }

    public static RequestSpecification http() {
        return given().config(AS_WRITTEN).filter(new ContractFilter()).urlEncodingEnabled(false);
    }

    public static RequestSpecification json(String body) {
        return http().header("Content-Type", JSON).body(body.getBytes(StandardCharsets.UTF_8));
    }

    static Response evaluate(String body) {
        return json(body).post("/v1/evaluations");
    }

    public static Kept begin() {
        return begin(http().post("/v1/interviews"));
    }

    public static Kept begin(Response created) {
        return new Kept(created.path("id"), created.path("accessToken"));
    }

    /** An interview of the service, and its token. */
    public record Kept(String id, String token) {

        public String path() {
            return "/v1/interviews/" + id;
        }

        public RequestSpecification http() {
            return Http.http().header("Authorization", "Bearer " + token);
        }

        public RequestSpecification json(String body) {
            return Http.json(body).header("Authorization", "Bearer " + token);
        }

        public Response answer(String linkId, String value) {
            return json("{\"value\": " + value + "}").put(path() + "/answers/" + linkId);
        }

        public Response answer(String answers) {
            return json("{\"answers\": " + answers + "}").put(path() + "/answers");
        }

        public Response get() {
            return http().get(path());
        }

        public Response result() {
            return http().get(path() + "/result");
        }

        public Response seal() {
            return http().post(path() + "/seal");
        }

        public Response handOver() {
            return http().post(path() + "/handover");
        }

        public Kept emergency() {
            answer("saddle_numbness", "\"yes\"");
            return this;
        }
    }
}
