package org.foramen.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnOriginTest {

    private static final OwnOrigin BEHIND_TLS = new OwnOrigin(Optional.of(URI.create("https://spine.example")));
    private static final OwnOrigin PLAIN = new OwnOrigin(Optional.of(URI.create("http://spine.example")));
    private static final OwnOrigin ANY = new OwnOrigin(Optional.empty());

    private static RoutingContext asked(String scheme) {
        return like(RoutingContext.class, Map.of("request", like(HttpServerRequest.class, Map.of("scheme", scheme))));
    }

    private static <T> T like(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answers.get(method.getName())));
    }

    @Test void it_is_reached_by_TLS_when_the_request_was_or_when_the_operator_says_that_people_do() {
        assertThat(ANY.isReachedByTls(asked("https"))).isTrue();
        assertThat(PLAIN.isReachedByTls(asked("https"))).isTrue();
        assertThat(BEHIND_TLS.isReachedByTls(asked("http"))).isTrue();
        assertThat(ANY.isReachedByTls(asked("http"))).isFalse();
        assertThat(PLAIN.isReachedByTls(asked("http"))).isFalse();
    }
}
