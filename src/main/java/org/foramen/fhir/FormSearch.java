package org.foramen.fhir;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foramen.fhir.resource.Questionnaire;

/** A search for forms (R4, section 3.1.1): all parameters have to match, and of each one value; others are ignored. */
record FormSearch(Map<String, List<String>> wanted) {

    private static final Map<String, BiPredicate<Questionnaire, String>> PARAMETERS = new LinkedHashMap<>();

    static {
        PARAMETERS.put("_id", (form, id) -> form.id().equals(id));
        PARAMETERS.put("url", (form, url) -> form.url().filter(own -> url.equals(own) || url.equals(own + "|" + form.version().orElse(""))).isPresent());
        PARAMETERS.put("version", (form, version) -> token(form.version(), version));
        PARAMETERS.put("status", (form, status) -> token(Optional.of(form.status()), status));
        PARAMETERS.put("experimental", (form, flag) -> token(form.experimental().map(String::valueOf), flag));
        PARAMETERS.put("name", (form, name) -> begins(form.name().orElse(""), name));
        PARAMETERS.put("title", (form, title) -> begins(form.title(), title));
        PARAMETERS.put("title:contains", (form, title) -> plain(form.title()).contains(plain(title)));
        PARAMETERS.put("title:exact", (form, title) -> form.title().equals(title));
    }

    FormSearch {
        wanted = Map.copyOf(wanted);
    }

    static FormSearch of(MultivaluedMap<String, String> parameters) {
        var wanted = new LinkedHashMap<String, List<String>>();
        PARAMETERS.keySet().stream().filter(parameters::containsKey).forEach(name -> wanted.put(name, List.copyOf(parameters.get(name))));
        return new FormSearch(wanted);
    }

    boolean matches(Questionnaire form) {
        return wanted.entrySet().stream().allMatch(entry -> entry.getValue().stream()
                .allMatch(values -> Stream.of(values.split(",")).anyMatch(value -> PARAMETERS.get(entry.getKey()).test(form, value))));
    }

    /** Those of the parameters that counted, as the query of the link that tells the client so. */
    String query() {
        var parts = new ArrayList<String>();
        PARAMETERS.keySet().forEach(name -> wanted.getOrDefault(name, List.of())
                .forEach(value -> parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return parts.isEmpty() ? "" : parts.stream().collect(Collectors.joining("&", "?", ""));
    }

    /** With or without a system, of which a token here has none. */
    private static boolean token(Optional<String> own, String wanted) {
        return own.equals(Optional.of(wanted.substring(wanted.lastIndexOf('|') + 1)));
    }

    private static boolean begins(String text, String beginning) {
        return plain(text).startsWith(plain(beginning));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
