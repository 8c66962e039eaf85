package org.foramen.api;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service for partners and devices only, behind a proxy at 127.0.0.1, which is where tests call from. */
public class KeysAreNeeded implements QuarkusTestProfile {

    public static final String PAGE_KEY = new UnknownKey().text();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("foramen.access", "keys", "foramen.page-key", PAGE_KEY, "foramen.refresh", "1h", "foramen.data", "target/test-data-keys",
                "quarkus.http.proxy.proxy-address-forwarding", "true", "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
    }
}
