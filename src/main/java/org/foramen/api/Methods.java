package org.foramen.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.Refused;

/** Says which methods a path takes: the framework's own answer names those of its whole class, or none. */
@Provider
@PreMatching
public final class Methods implements ContainerRequestFilter {

    private final Map<String, Set<String>> byTemplate = new TreeMap<>();
    private final Map<Integer, List<Route>> byLength = new HashMap<>();

    /** A template in parts, of which some are parameters. */
    private record Route(List<String> parts, Set<String> verbs) {

        boolean matches(List<String> path) {
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).startsWith("{") && !parts.get(i).equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    public Methods(Resources resources) {
        for (var resource : resources.classes()) {
            for (var method : resource.getMethods()) {
                verbs(method).forEach(verb -> add(template(resource, method), verb));
            }
        }
        byTemplate.forEach((template, verbs) -> byLength
                .computeIfAbsent(split(template).size(), length -> new ArrayList<>()).add(new Route(split(template), verbs)));
    }

    /** The classes whose paths are known here. */
    public record Resources(List<Class<?>> classes) {
        public Resources {
            classes = List.copyOf(classes);
        }
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations()).map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null).map(HttpMethod::value);
    }

    private static String template(Class<?> resource, Method method) {
        var below = method.getAnnotation(Path.class);
        var path = resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        return path.replaceAll("/+", "/");
    }

    private void add(String template, String verb) {
        var verbs = byTemplate.computeIfAbsent(template, path -> new TreeSet<>(Set.of("OPTIONS")));
        verbs.add(verb);
        if (verb.equals("GET")) {
            verbs.add("HEAD");
        }
    }

    /** With or without a slash at the end. */
    private static List<String> split(String path) {
        return List.of(path.substring(1).split("/"));
    }

    /** The methods of every path, by its template. */
    Map<String, Set<String>> routes() {
        return Collections.unmodifiableMap(byTemplate);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        // As the framework matches it: without escapes.
        var path = split(request.getUriInfo().getRequestUri().getPath());
        var allowed = new TreeSet<String>();
        byLength.getOrDefault(path.size(), List.of()).stream().filter(route -> route.matches(path))
                .forEach(route -> allowed.addAll(route.verbs()));
        if (allowed.isEmpty()) {
            // To OPTIONS the framework has an answer even where it has nothing.
            if (request.getMethod().equals("OPTIONS")) {
                throw new NotFoundException();
            }
            return;
        }
        var method = request.getMethod();
        if (allowed.contains(method) && !method.equals("OPTIONS")) {
            return;
        }
        var allow = String.join(", ", allowed);
        if (method.equals("OPTIONS")) {
            request.abortWith(Response.noContent().header(HttpHeaders.ALLOW, allow).build());
        } else {
            throw new Refused(Problem.of(Code.METHOD_NOT_ALLOWED).hint("This path takes " + allow + "."), Map.of(HttpHeaders.ALLOW, allow));
        }
    }
}
