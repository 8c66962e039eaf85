package org.foramen.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AtOnceTest {

    private static final int MOST = 3;

    private final Vertx vertx = Vertx.vertx();
    /** Requests that were let through and are not answered yet. */
    private final BlockingQueue<RoutingContext> inWork = new LinkedBlockingQueue<>();
    private HttpServer server;

    @BeforeEach
    void serve() {
        var router = Router.router(vertx);
        List.of(new RequestIds(), new ReplyHeaders(new OwnOrigin(Optional.empty())), new AtOnce(MOST)).forEach(router.route()::handler);
        router.route().handler(inWork::add);
        server = vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private RawHttp asked() {
        return new RawHttp(server.actualPort()).send(Request.get("/"));
    }

    private RoutingContext letThrough() throws InterruptedException {
        var context = inWork.poll(30, TimeUnit.SECONDS);
        assertThat(context).as("a request that was let through").isNotNull();
        return context;
    }

    private void answer(RoutingContext context) {
        context.vertx().runOnContext(there -> context.end());
    }

    @Test void one_request_too_many_is_told_at_once_to_come_again() throws InterruptedException {
        var connections = new ArrayList<RawHttp>();
        var waiting = new ArrayList<RoutingContext>();
        for (int i = 0; i < MOST; i++) {
            connections.add(asked());
            waiting.add(letThrough());
        }
        for (int i = 0; i < 5; i++) {
            var shed = asked().reply();
            assertThat(shed.status()).isEqualTo(503);
            assertThat(shed.code()).isEqualTo("busy");
            assertThat(shed.header("Retry-After")).hasValue("2");
        }
        assertThat(inWork).isEmpty();
        answer(waiting.get(0));
        assertThat(connections.get(0).reply().status()).isEqualTo(200);
        var next = asked();
        answer(letThrough());
        assertThat(next.reply().status()).isEqualTo(200);
    }

    @Test void who_hangs_up_no_longer_counts() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            var connection = asked();
            var context = letThrough();
            var gone = new LinkedBlockingQueue<Boolean>();
            context.addEndHandler(ended -> gone.add(true));
            connection.close();
            assertThat(gone.poll(30, TimeUnit.SECONDS)).as("the end of request " + i).isTrue();
        }
    }
}
