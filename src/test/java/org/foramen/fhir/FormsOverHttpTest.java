package org.foramen.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.fhir.FhirHttp.http;
import static org.foramen.fhir.FhirHttp.tree;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms are found and read as FHIR clients ask for them. */
@QuarkusTest
class FormsOverHttpTest {

    private static final String FORMS = "/fhir/Questionnaire";

    private static JsonNode search(String query) {
        var reply = http().get(FORMS + query);
        assertThat(reply.statusCode()).isEqualTo(200);
        var bundle = tree(reply);
        assertThat(bundle.path("type").asText()).isEqualTo("searchset");
        assertThat(bundle.path("total").asInt()).isEqualTo(bundle.path("entry").size());
        return bundle;
    }

    private static List<String> found(String query) {
        return search(query).path("entry").findValues("resource").stream().map(form -> form.path("id").asText()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?status=active", "?status=draft,active", "?name=spine", "?version=" + "2026.11.1", "?title:contains=%20", "?experimental=true", "?_sort=title"})
    void both_forms_are_found(String query) {
        assertThat(found(query)).containsExactly("spine", "spine-adaptive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?status=draft", "?name=knee", "?version=1", "?title=knee", "?title:exact=spine", "?experimental=false",
        "?url=https://elsewhere.example/fhir/Questionnaire/spine", "?status=active&status=draft", "?_id=knee"})
    void no_form_is_found(String query) {
        assertThat(found(query)).isEmpty();
    }

    @Test void one_form_is_found_by_its_id_and_by_its_url_with_and_without_version() {
        var form = FhirHttp.form("en");
        var url = form.path("url").asText();
        for (var query : List.of("?_id=spine", "?url=" + url, "?url=" + url + "%7C" + form.path("version").asText())) {
            assertThat(search(query).path("entry")).singleElement().satisfies(entry -> {
                assertThat(entry.path("resource")).isEqualTo(form);
                assertThat(entry.path("fullUrl").asText()).isEqualTo(url);
            });
        }
        assertThat(found("?url=" + url + "%7C1")).isEmpty();
        assertThat(search("?_id=spine&color=red").path("link").path(0).path("url").asText()).endsWith(FORMS + "?_id=spine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"?_language=es|ar|es", "?_language=xx|ar-EG, en;q=0.5|ar", "?_language=xx|xx|en", "|es-MX|es", "|*|en", "?_language=|es|es"})
    void the_language_is_the_parameters_before_the_headers(String query, String header, String language) {
        var reply = http().header("Accept-Language", header).get(FORMS + "/spine" + (query == null ? "" : query));
        assertThat(reply.<String>path("language")).isEqualTo(language);
        assertThat(reply.header("Content-Language")).isEqualTo(language);
    }

    @Test void a_form_has_the_same_name_in_every_language() {
        assertThat(List.of("en", "es", "ar")).extracting(language -> FhirHttp.form(language).path("url").asText()).containsOnly(FhirHttp.form("en").path("url").asText());
        assertThat(FhirHttp.form("ar").path("title")).isNotEqualTo(FhirHttp.form("en").path("title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/fhir+json", "application/json", "application/json+fhir", "*/*", "application/fhir+json;charset=utf-8", "text/html, application/*;q=0.1"})
    void whoever_takes_json_gets_it(String accept) {
        for (var path : List.of(FORMS, FORMS + "/spine", "/fhir/metadata")) {
            var reply = http().header("Accept", accept).get(path);
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.contentType()).isEqualTo(FhirHttp.JSON);
        }
    }

    @ParameterizedTest
    @CsvSource({"application/fhir+xml, ''", "text/html, ''", "application/json, ?_format=xml", "*/*, ?_format=application/fhir%2Bxml"})
    void whoever_takes_none_is_refused(String accept, String query) {
        for (var path : List.of(FORMS, FORMS + "/spine", "/fhir/metadata")) {
            assertThat(http().header("Accept", accept).get(path + query).statusCode()).isEqualTo(406);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "application/json", "application/fhir+json", "application/fhir%2Bjson"})
    void the_format_can_be_a_parameter(String format) {
        assertThat(http().header("Accept", "application/fhir+xml").get(FORMS + "/spine?_format=" + format).statusCode()).isEqualTo(200);
    }

    @Test void the_statement_says_where_it_is() {
        var statement = tree(http().get("/fhir/metadata"));
        assertThat(statement.path("implementation").path("url").asText()).isEqualTo(FhirHttp.form("en").path("url").asText().replace("/Questionnaire/spine", ""));
        assertThat(statement.path("rest").path(0).path("resource").findValuesAsText("definition")).hasSize(2);
    }
}
