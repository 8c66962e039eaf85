package org.foramen.fhir.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.foramen.fhir.Base;
import org.foramen.fhir.resource.Extension;
import org.foramen.fhir.resource.Meta;
import org.foramen.fhir.resource.Questionnaire;
import org.foramen.fhir.resource.QuestionnaireItem;
import org.foramen.pack.Codes;
import org.foramen.serving.ServedPack;
import org.foramen.view.SpokenPack;

/** What every form says of itself. */
final class Headers {

    private static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/";
    private static final Pattern SEMVER = Pattern.compile("\\d+[.]\\d+[.]\\d+");
    private static final String LOINC = "This material contains content from LOINC (http://loinc.org). LOINC is copyright Regenstrief Institute, Inc."
            + " and the LOINC Committee and is available at no cost under the license at http://loinc.org/license.";
    private static final String SNOMED = "This material includes SNOMED CT codes, whose use may need a licence of SNOMED International.";

    private Headers() {
    }

    /** A form that can be found, and filled in. */
    static Questionnaire of(ServedPack served, SpokenPack spoken, Base base, String suffix, List<Extension> own, List<QuestionnaireItem> items) {
        var pack = served.pack();
        var id = Base.id(pack.id()) + suffix;
        var extensions = new ArrayList<>(own);
        extensions.add(SEMVER.matcher(pack.version()).matches() ? Extension.version("semver") : Extension.version("natural"));
        return new Questionnaire("Questionnaire", id, Meta.of(SDC + (suffix.isEmpty() ? "sdc-questionnaire" : "sdc-questionnaire-adapt-srch")),
                Optional.of(spoken.locale()), extensions, Optional.of(base.form(id)), Optional.of(pack.version()),
                Optional.of(name(id)), spoken.texts().title(), List.of(), "active",
                // Until a clinician has signed the rules off.
                Optional.of(!spoken.isSignedOff()), List.of("Patient"), Optional.of(pack.date().toString()),
                Optional.of(spoken.texts().notice("not_a_diagnosis")), copyright(pack.codes()), items);
    }

    /** For programs: letters, digits and _, beginning with a capital (R4, que-0). */
    private static String name(String id) {
        var plain = id.replaceAll("[^A-Za-z0-9]", "_");
        return Character.isLetter(plain.charAt(0)) ? Character.toUpperCase(plain.charAt(0)) + plain.substring(1) : "Q" + plain;
    }

    private static Optional<String> copyright(Codes codes) {
        var used = new ArrayList<String>();
        if (!codes.observations().isEmpty() || !codes.scans().isEmpty()) {
            used.add(LOINC);
        }
        if (!codes.findings().isEmpty()) {
            used.add(SNOMED);
        }
        return Optional.of(String.join(" ", used)).filter(text -> !text.isEmpty());
    }

    /** The form inside a response that grows with every round: it points to the one it is made from. */
    static Questionnaire contained(ServedPack served, SpokenPack spoken, Base base, List<QuestionnaireItem> items) {
        var id = Base.id(served.pack().id()) + Base.ADAPTIVE;
        return new Questionnaire("Questionnaire", id, new Meta(Optional.empty(), List.of(SDC + "sdc-questionnaire-adapt")), Optional.of(spoken.locale()),
                List.of(Extension.adaptive(base.url())), Optional.empty(), Optional.empty(), Optional.empty(), spoken.texts().title(),
                List.of(base.form(id) + "|" + served.pack().version()), "active", Optional.empty(), List.of("Patient"),
                Optional.of(served.pack().date().toString()), Optional.empty(), Optional.empty(), items);
    }
}
