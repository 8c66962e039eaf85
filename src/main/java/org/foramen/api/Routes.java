package org.foramen.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The paths there are, by their templates, and the methods that each takes. */
public final class Routes {

    private final Map<String, Set<String>> byTemplate = new TreeMap<>();
    private final Map<Integer, List<Route>> byLength = new HashMap<>();

    /** A template in parts, of which some are parameters. */
    private record Route(String template, List<String> parts, Set<String> verbs) {

        boolean matches(List<String> path) {
            for (int i = 0; i < parts.size(); i++) {
                if (!isParameter(parts.get(i)) && !parts.get(i).equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }

        int parameters() {
            return (int) parts.stream().filter(Route::isParameter).count();
        }

        private static boolean isParameter(String part) {
            return part.startsWith("{");
        }
    }

    public Routes(List<Class<?>> resources) {
        for (var resource : resources) {
            for (var method : resource.getMethods()) {
                verbs(method).forEach(verb -> add(template(resource, method), verb));
            }
        }
        byTemplate.forEach((template, verbs) -> byLength.computeIfAbsent(split(template).size(), length -> new ArrayList<>())
                .add(new Route(template, split(template), verbs)));
        byLength.values().forEach(routes -> routes.sort(Comparator.comparingInt(Route::parameters)));
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
    Map<String, Set<String>> methods() {
        return Collections.unmodifiableMap(byTemplate);
    }

    /** The methods that a path takes; none if there is no such path. */
    Set<String> methods(String path) {
        var allowed = new TreeSet<String>();
        matching(path).forEach(route -> allowed.addAll(route.verbs()));
        return allowed;
    }

    /** The template of a path, and of several the one with most words of its own. */
    public Optional<String> template(String path) {
        return matching(path).map(Route::template).findFirst();
    }

    private Stream<Route> matching(String path) {
        var parts = split(path);
        return byLength.getOrDefault(parts.size(), List.of()).stream().filter(route -> route.matches(parts));
    }
}
