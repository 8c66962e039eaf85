package org.foramen.fhir.response;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.foramen.fhir.Base;
import org.foramen.fhir.FhirJson;
import org.foramen.fhir.Refusal;
import org.foramen.serving.Packs;
import org.foramen.serving.ServedPack;
import org.foramen.view.OperationOutcome.Issue;

/**
 * Which of our forms a response answers. A form that the client brings along says only which one it was made from; its
 * questions are never looked at.
 */
final class FormOfResponse {

    private static final Pattern FORM = Pattern.compile("(?:.*/)?(?:Questionnaire/)?(?<id>[A-Za-z0-9.-]+)(?:[|](?<version>.*))?");

    private final Packs packs;

    FormOfResponse(Packs packs) {
        this.packs = packs;
    }

    record Found(ServedPack pack, boolean adaptive) {
    }

    Found find(JsonNode response) {
        var form = name(response).orElseThrow(() -> refused("required", "It does not say which form it answers.", "QuestionnaireResponse.questionnaire"));
        var parts = FORM.matcher(form);
        if (!parts.matches()) {
            throw unknown();
        }
        var id = parts.group("id");
        boolean adaptive = id.endsWith(Base.ADAPTIVE);
        var pack = packs.installed(Base.packId(adaptive ? id.substring(0, id.length() - Base.ADAPTIVE.length()) : id)).orElseThrow(this::unknown);
        requireServable(pack, Optional.ofNullable(parts.group("version")));
        return new Found(pack, adaptive);
    }

    private void requireServable(ServedPack pack, Optional<String> version) {
        if (packs.isRecalled(pack.pack().contentHash())) {
            throw Refusal.of(409, "conflict", "This version of the form was withdrawn because it may be wrong, so nothing is recommended with it."
                    + " A person who may need help should not wait for it.");
        } else if (version.filter(one -> !one.equals(pack.pack().version())).isPresent()) {
            throw refused(409, "conflict", "This answers another version of the form than " + pack.pack().version()
                    + ", which is served now. Fetch the form, and ask again what has changed.", "QuestionnaireResponse.questionnaire");
        }
    }

    /** The form by its url; one that is contained by what it was made from, or calls itself. */
    static Optional<String> name(JsonNode response) {
        var named = FhirJson.text(response, "questionnaire");
        return named.filter(name -> name.startsWith("#")).map(id -> contained(response, id.substring(1))).orElse(named)
                .or(() -> Optional.of(response.path("contained")).filter(all -> all.size() == 1).flatMap(all -> nameOf(all.path(0))));
    }

    private static Optional<String> contained(JsonNode response, String id) {
        for (var one : response.path("contained")) {
            if (FhirJson.text(one, "id").filter(id::equals).isPresent()) {
                return nameOf(one);
            }
        }
        return Optional.of(id);
    }

    private static Optional<String> nameOf(JsonNode form) {
        var from = form.path("derivedFrom").path(0);
        return (from.isTextual() ? Optional.of(from.textValue()) : Optional.<String>empty())
                .or(() -> FhirJson.text(form, "url")).or(() -> FhirJson.text(form, "id"));
    }

    private Refusal unknown() {
        return refused("not-found", "No such form is served here. There are " + String.join(", ", packs.installed().stream()
                .map(pack -> pack.pack().id()).toList()) + ", each also with " + Base.ADAPTIVE + ".", "QuestionnaireResponse.questionnaire");
    }

    private static Refusal refused(String code, String text, String where) {
        return refused(422, code, text, where);
    }

    private static Refusal refused(int status, String code, String text, String where) {
        return new Refusal(status, List.of(Issue.error(code, text).at(where)));
    }
}
