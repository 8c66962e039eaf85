package org.foramen.fhir;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What this server can do (R4, CapabilityStatement), and not a word more. */
public final class Capabilities {

    private static final String SDC = "http://hl7.org/fhir/uv/sdc/OperationDefinition/";
    private static final String R4 = "http://hl7.org/fhir/StructureDefinition/";

    private final String version;
    private final LocalDate date;

    /**
     * @param version of the program
     * @param date    on which what is said here last changed
     */
    public Capabilities(String version, LocalDate date) {
        this.version = version;
        this.date = date;
    }

    Map<String, Object> of(Base base) {
        var statement = new LinkedHashMap<String, Object>();
        statement.put("resourceType", "CapabilityStatement");
        statement.put("status", "active");
        statement.put("date", date.toString());
        statement.put("kind", "instance");
        statement.put("software", Map.of("name", "Foramen", "version", version));
        statement.put("implementation", Map.of("description", "Recommends whom to see and which scan to talk about; it never diagnoses", "url", base.url()));
        statement.put("fhirVersion", "4.0.1");
        statement.put("format", List.of("application/fhir+json", "json"));
        statement.put("rest", List.of(Map.of("mode", "server", "security", security(), "resource", List.of(questionnaires(), responses()))));
        return statement;
    }

    private static Map<String, Object> security() {
        return Map.of("cors", true, "description", "A kept response is opened by Authorization: Bearer and the token in Foramen-Access-Token of the"
                + " reply that kept it. Where the operator asks for client keys, they are sent in X-Client-Key.");
    }

    private static Map<String, Object> questionnaires() {
        return resource("Questionnaire", List.of("read", "search-type"), List.of("next-question"),
                parameters(Map.of("_id", "token", "url", "uri", "version", "token", "status", "token", "experimental", "token", "name", "string",
                        "title", "string")),
                List.of("http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire",
                        "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-adapt-srch"));
    }

    private static Map<String, Object> responses() {
        return resource("QuestionnaireResponse", List.of("create", "read"), List.of("extract"), List.of(),
                List.of("http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaireresponse"));
    }

    private static Map<String, Object> resource(String type, List<String> interactions, List<String> operations, List<Map<String, String>> parameters,
                                                List<String> profiles) {
        var resource = new LinkedHashMap<String, Object>();
        resource.put("type", type);
        resource.put("profile", R4 + type);
        resource.put("supportedProfile", profiles);
        resource.put("interaction", interactions.stream().map(code -> Map.of("code", code)).toList());
        resource.put("searchParam", parameters);
        resource.put("operation", operations.stream().map(name -> Map.of("name", name, "definition", SDC + type + "-" + name)).toList());
        return resource;
    }

    private static List<Map<String, String>> parameters(Map<String, String> types) {
        return types.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(one -> Map.of("name", one.getKey(), "type", one.getValue())).toList();
    }
}
