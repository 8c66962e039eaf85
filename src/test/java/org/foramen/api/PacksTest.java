package org.foramen.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.foramen.api.Http.evaluate;
import static org.foramen.api.Http.http;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.foramen.spine.Spine;
import org.foramen.triage.Consultation;
import org.foramen.triage.Rule;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PacksTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @Test void what_is_installed_is_listed_and_described() {
        assertThat(http().get("/v1/packs").<List<String>>path("packs.pack.id")).containsExactly("spine");
        var pack = http().queryParam("locale", "es").get("/v1/packs/spine");
        assertThat(pack.<String>path("locale")).isEqualTo("es");
        assertThat(pack.<List<String>>path("rules.rule")).contains("E06", "R17");
        assertThat(pack.<Boolean>path("summary.clinicallyReviewed")).isFalse();
        assertThat(http().get("/v1/packs/knee").statusCode()).isEqualTo(404);
    }

    @Test void every_question_is_listed_in_its_order() {
        var questions = http().get("/v1/packs/spine/questions");
        assertThat(questions.<List<List<String>>>path("screens.items.linkId").stream().flatMap(List::stream).toList())
                .isEqualTo(Spine.load().protocol().questionnaire().items().stream().map(item -> item.linkId()).toList());
    }

    @Test void the_evidence_says_which_rules_rest_on_it() {
        var evidence = http().get("/v1/packs/spine/evidence");
        assertThat(evidence.<List<String>>path("evidence.find { it.id == 'ACR-LBP-V4' }.citedBy")).contains("E06");
    }

    @Test void the_certificate_names_what_was_proved() {
        var proof = http().get("/v1/packs/spine/proof");
        assertThat(proof.<String>path("combinations")).hasSizeGreaterThan(40);
        assertThat(proof.<List<Object>>path("properties")).hasSizeGreaterThan(5);
    }

    @Test void every_level_and_every_rule_has_a_script_that_leads_to_it() {
        var cases = ContractFilter.tree(http().get("/v1/packs/spine/cases").asString());
        assertThat(cases.get("cases")).hasSizeGreaterThan(300);
        var protocol = Spine.load().protocol();
        assertThat(StreamSupport.stream(cases.get("scripts").spliterator(), false).map(script -> script.get("id").asText()).toList())
                .containsAll(protocol.consultations().stream().map(Consultation::level).toList())
                .containsAll(protocol.rules().stream().map(Rule::id).toList())
                .contains(protocol.fallback().id());
        for (var script : cases.get("scripts")) {
            var step = ContractFilter.tree(evaluate(script.get("request").toString()).asString());
            var said = step.get("recommendation");
            assertThat(said.at("/consultation/level")).as(script.get("id").asText()).isEqualTo(script.at("/expect/consultation"));
            assertThat(said.at("/imaging/level")).as(script.get("id").asText()).isEqualTo(script.at("/expect/imaging"));
            assertThat(said.get("reasons").findValuesAsText("rule").contains(script.at("/expect/fires/0").asText())
                    || said.get("alsoFired").toString().contains(script.at("/expect/fires/0").asText())).isTrue();
        }
    }

    @Test void the_walk_is_drawn_as_mermaid_and_as_dot() {
        assertThat(http().get("/v1/packs/spine/graph").asString()).startsWith("flowchart TD").contains("screen_main_symptoms --> screen_regions");
        assertThat(http().header("Accept", "text/vnd.graphviz").get("/v1/packs/spine/graph").asString())
                .startsWith("digraph spine {").contains("\"main_symptoms\" -> \"regions\";");
    }

    @Test void articles_are_listed_and_an_unknown_one_is_404() {
        assertThat(http().get("/v1/articles").<List<String>>path("articles.id")).contains("mri", "foraminotomy");
        assertThat(http().queryParam("locale", "ar").get("/v1/articles/mri").<String>path("locale")).isEqualTo("ar");
        assertThat(http().get("/v1/articles/nothing").statusCode()).isEqualTo(404);
    }

    @Test void the_site_has_defaults() {
        var site = http().get("/v1/site");
        assertThat(site.<List<String>>path("locales")).containsExactly("en", "es", "ar");
        assertThat(site.<Integer>path("idle.seconds")).isEqualTo(60);
    }

    @Test void every_problem_has_a_page() {
        var codes = http().get("/problems").<List<String>>path("problems.code");
        var documented = new ArrayList<String>();
        Contract.INSTANCE.schema("ProblemCode").get("enum").forEach(code -> documented.add(code.asText()));
        assertThat(codes).containsExactlyInAnyOrderElementsOf(documented);
        codes.forEach(code -> assertThat(http().get("/problems/" + code).<String>path("code")).isEqualTo(code));
        assertThat(http().header("Accept", "text/html").get("/problems/sealed").asString()).contains("<code>sealed</code>");
        assertThat(http().get("/problems/nonsense").statusCode()).isEqualTo(404);
    }

    @Test void the_contract_and_its_reader_are_served_from_here() {
        assertThat(http().get("/openapi.yaml").asString()).startsWith("openapi: 3.1");
        var docs = http().get("/docs");
        assertThat(docs.asString()).doesNotContain("http:", "https:", "//");
        for (var file : List.of("swagger-ui.css", "swagger-ui-bundle.js", "docs.js")) {
            assertThat(http().get("/docs/" + file).statusCode()).as(file).isEqualTo(200);
        }
        assertThat(http().get("/docs/nothing.js").statusCode()).isEqualTo(404);
        assertThat(http().get("/webjars/swagger-ui/index.html").statusCode()).isEqualTo(404);
    }

    @Test void health_is_on_the_management_port_only() {
        assertThat(given().get(ready).<String>path("status")).isEqualTo("UP");
        assertThat(http().get("/q/health").statusCode()).isEqualTo(404);
    }
}
