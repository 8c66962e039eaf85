package org.foramen.api.guard;

import io.vertx.ext.web.RoutingContext;

/** A path in one spelling: without escapes of what needs none, and without a slash at the end. */
final class Spelled {

    private Spelled() {
    }

    static String path(RoutingContext context) {
        var path = context.normalizedPath();
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
