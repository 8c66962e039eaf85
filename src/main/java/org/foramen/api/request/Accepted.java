package org.foramen.api.request;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.Refused;

/** Chooses the media type of a reply. */
public final class Accepted {

    private Accepted() {
    }

    /** The first of the offered types that the client likes best. */
    public static MediaType among(HttpHeaders headers, MediaType... offered) {
        List<MediaType> wanted;
        try {
            wanted = headers.getAcceptableMediaTypes();
        } catch (RuntimeException e) {
            wanted = List.of();
        }
        for (var type : wanted) {
            if ("0".equals(zero(type))) {
                continue;
            }
            for (var one : offered) {
                if (type.isCompatible(one)) {
                    return one;
                }
            }
        }
        var names = List.of(offered).stream().map(type -> type.getType() + "/" + type.getSubtype()).toList();
        throw new Refused(Problem.of(Code.NOT_ACCEPTABLE).with("offered", names)
                .hint("Accept one of " + String.join(", ", names) + ", or leave the header out."));
    }

    private static String zero(MediaType type) {
        return type.getParameters().getOrDefault("q", "1").replaceAll("[.]0*$", "");
    }
}
