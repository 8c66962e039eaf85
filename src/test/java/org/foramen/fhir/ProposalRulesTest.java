package org.foramen.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foramen.pack.Codes;
import org.foramen.spine.Spine;
import org.junit.jupiter.api.Test;

/** What is proposed to a record recommends and never diagnoses, whoever it is about. */
class ProposalRulesTest {

    private static final int PEOPLE = 200;
    private static final SpineDoor DOOR = SpineDoor.open();
    private static final Codes CODES = DOOR.pack().pack().codes();
    private static final List<ObjectNode> BUNDLES = bundles();

    private static List<ObjectNode> bundles() {
        var random = new Random(7);
        var people = Spine.load().people();
        return IntStream.range(0, PEOPLE).mapToObj(i -> DOOR.extracted(new FormFiller(people.next(random)).whole(DOOR.plain("en")))).toList();
    }

    private static Stream<ObjectNode> resources(String type) {
        return BUNDLES.stream().flatMap(bundle -> bundle.findParents("resourceType").stream()).map(ObjectNode.class::cast)
                .filter(one -> one.path("resourceType").asText().equals(type));
    }

    @Test void there_are_only_responses_observations_and_requests() {
        assertThat(BUNDLES.stream().flatMap(bundle -> bundle.findValuesAsText("resourceType").stream()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("Bundle", "QuestionnaireResponse", "Observation", "ServiceRequest");
    }

    @Test void every_request_is_a_draft_proposal_with_a_subject() {
        assertThat(resources("ServiceRequest")).hasSizeGreaterThan(PEOPLE / 2).allSatisfy(request -> {
            assertThat(request.path("status").asText()).isEqualTo("draft");
            assertThat(request.path("intent").asText()).isEqualTo("proposal");
            assertThat(request.path("subject").path("display").asText()).isEqualTo("anonymous respondent");
            assertThat(request.path("note").findValuesAsText("text")).contains(DOOR.pack().pack().texts("en").notice("not_a_diagnosis"));
            assertThat(Codes.PRIORITIES).contains(request.path("priority").asText());
        });
    }

    @Test void reasons_are_findings_of_the_pack_alone() {
        var findings = CODES.findings().stream().map(Codes.Finding::code).map(code -> code.system().url() + "|" + code.code()).collect(Collectors.toSet());
        var reasons = resources("ServiceRequest").flatMap(request -> request.path("reasonCode").findParents("system").stream()).map(Form::named)
                .collect(Collectors.toSet());
        assertThat(reasons).hasSizeGreaterThan(findings.size() / 2).isSubsetOf(findings);
        assertThat(resources("ServiceRequest").flatMap(request -> request.path("reasonCode").findValues("text").stream())).isEmpty();
    }

    @Test void all_codes_of_others_are_of_the_pack_or_say_visit_or_imaging() {
        var known = Stream.of(CODES.observations().values().stream(), CODES.findings().stream().map(Codes.Finding::code), CODES.scans().stream().map(Codes.Scan::code))
                .flatMap(codes -> codes).map(Codes.Code::code).collect(Collectors.toSet());
        known.addAll(Set.of("11429006", "363679005"));
        var systems = Stream.of(Codes.System.values()).map(Codes.System::url).toList();
        var used = BUNDLES.stream().flatMap(bundle -> bundle.findParents("system").stream())
                .filter(coding -> systems.contains(coding.path("system").asText())).map(coding -> coding.path("code").asText()).collect(Collectors.toSet());
        assertThat(used).contains("11429006", "363679005", "72514-3").isSubsetOf(known);
    }
}
