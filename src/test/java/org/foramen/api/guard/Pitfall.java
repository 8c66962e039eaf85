package org.foramen.api.guard;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** A path of the service under test that no resource answers, and at which something fails that nobody expects. */
@Singleton
public class Pitfall {

    public static final String PATH = "/a-pitfall-of-tests";
    public static final String SAID = "canary5827";

    void register(@Observes Router router) {
        router.get(PATH).handler(context -> {
            throw new IllegalStateException(SAID, new IllegalArgumentException(SAID));
        });
    }
}
