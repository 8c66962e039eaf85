package org.foramen.fhir;

import java.net.URI;
import java.util.Optional;
import org.foramen.questionnaire.Item;

/** Where this server stands, and what it calls its own forms and codes. */
public record Base(String url) {

    public static final String ADAPTIVE = "-adaptive";

    /** @param publicUrl where people reach the service, if that is not where the request says */
    public static Base of(Optional<URI> publicUrl, URI asked) {
        return new Base(publicUrl.orElse(asked).toString().replaceAll("/+$", "") + "/fhir");
    }

    /** The id of a pack as FHIR takes it (R4, datatype id): it knows no {@code _}, and a pack's has no dot. */
    public static String id(String packId) {
        return packId.replace('_', '.');
    }

    public static String packId(String id) {
        return id.replace('.', '_');
    }

    /** The canonical url of a form. */
    public String form(String id) {
        return url + "/Questionnaire/" + id;
    }

    /** The system of the codes of one question, or of an outcome. */
    public String codes(String packId, String what) {
        return url + "/CodeSystem/" + id(packId) + "-" + what.replace('_', '-');
    }

    public String codes(String packId, Item item) {
        return codes(packId, item.linkId());
    }

    /** Whether a system is the one called so here, though perhaps by another name of this host. */
    public boolean isSame(String system, String own) {
        return system.equals(own) || system.endsWith(own.substring(url.length()));
    }
}
