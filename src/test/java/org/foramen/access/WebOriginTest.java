package org.foramen.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebOriginTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://clinic.example", "https://a.b-c.clinic.example:8443", "https://xn--bcher-kva.example", "http://localhost",
        "http://localhost:8080", "http://127.0.0.1:3000", "http://[::1]:3000", "https://192.0.2.7"})
    void an_origin_is_what_browsers_send(String origin) {
        assertThat(WebOrigin.problem(origin)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clinic.example", "https://", "https://Clinic.example", "https://clinic.example/", "https://clinic.example:443", "https://clinic.example:0",
        "http://clinic.example", "http://localhost:80", "https://*.clinic.example", "*", "null", "https://clinic.example; script-src *", "https://a b", "https://user@clinic.example",
        "https://clinic..example", "https://-clinic.example", "ftp://clinic.example", "https://clinic.example#x", "https://clinic.example\n"})
    void anything_else_is_refused_with_what_to_write(String text) {
        assertThat(WebOrigin.problem(text)).get().asString().startsWith("'" + text + "' is not an origin").contains("write https://clinic.example");
    }
}
