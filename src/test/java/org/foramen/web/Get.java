package org.foramen.web;

import static io.restassured.RestAssured.given;

import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;

/** Requests as they are: nothing is asked for or unpacked that a test does not name. */
final class Get {

    private static final RestAssuredConfig PLAIN =
            RestAssuredConfig.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

    private Get() {
    }

    static Response get(String path, String... headers) {
        var request = given().config(PLAIN).header("Accept-Encoding", "identity");
        for (int i = 0; i < headers.length; i += 2) {
            request = given().config(PLAIN).header(headers[i], headers[i + 1]);
        }
        return request.get(path);
    }
}
