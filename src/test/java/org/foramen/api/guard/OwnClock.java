package org.foramen.api.guard;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Set;

/** The service on a clock that a test can put forward. */
public class OwnClock implements QuarkusTestProfile {

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(MovableClock.class);
    }
}
