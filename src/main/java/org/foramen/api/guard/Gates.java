package org.foramen.api.guard;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.ssl.ApplicationProtocolNegotiationHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.stream.StreamSupport;
import org.foramen.metrics.Counters;

/**
 * Puts a gate before every connection. Neither Quarkus nor Vert.x hands out a connection before its first request, so
 * this looks among what the event loops listen on.
 */
@Singleton
public final class Gates {

    private static final System.Logger LOG = System.getLogger(Gates.class.getName());

    private final VertxInternal vertx;
    private final Limits limits;
    private final Arriving arriving;
    private final Counters counters;

    Gates(Vertx vertx, Limits limits, Counters counters) {
        this.vertx = (VertxInternal) vertx;
        this.limits = limits;
        this.counters = counters;
        this.arriving = new Arriving(limits.arriving().asLongValue());
    }

    void started(@ObservesAsync HttpServerStart start) {
        install();
    }

    void started(@ObservesAsync HttpsServerStart start) {
        install();
    }

    /** Whether this connection has a gate; those of the first moments have none. */
    boolean guard(HttpConnection connection) {
        return ((ConnectionBase) connection).channel().pipeline().get(Gate.class) != null;
    }

    /** Before whatever is listened on by now. */
    Future<?> install() {
        var loops = StreamSupport.stream(vertx.getAcceptorEventLoopGroup().spliterator(), false).map(this::install).toList();
        return Future.all(loops).onFailure(e -> LOG.log(System.Logger.Level.ERROR, "connections cannot be guarded", e));
    }

    private Future<Void> install(EventExecutor executor) {
        var done = Promise.<Void>promise();
        executor.execute(() -> {
            try {
                ((SingleThreadEventLoop) executor).registeredChannelsIterator().forEachRemaining(this::install);
                done.complete();
            } catch (RuntimeException e) {
                done.fail(e);
            }
        });
        return done.future();
    }

    private void install(Channel channel) {
        if (channel instanceof ServerChannel && channel.pipeline().get(Entrance.class) == null) {
            channel.pipeline().addFirst(new Entrance());
        }
    }

    /** Sees each connection before anything of it is read. */
    private final class Entrance extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            ((Channel) accepted).pipeline().addLast(new Placing());
            context.fireChannelRead(accepted);
        }
    }

    /** As the public server does, whose framing is guarded; one that also speaks HTTP/2 sets up its handlers later. */
    private static boolean speaksOnlyHttp1(ChannelPipeline pipeline) {
        return pipeline.get(SslHandler.class) == null ? pipeline.get(HttpRequestDecoder.class) != null
                : pipeline.get(ApplicationProtocolNegotiationHandler.class) == null;
    }

    /** Waits for the server's own handlers, because with TLS the gate has to stand behind the decryption. */
    private final class Placing extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            var pipeline = context.pipeline();
            if (!speaksOnlyHttp1(pipeline)) {
                // The management interface, where the gate could not see when a request is answered.
                context.fireChannelActive();
                pipeline.remove(this);
                return;
            }
            var gate = new Gate(limits, arriving, System::nanoTime, code -> counters.refused(code.text()));
            if (pipeline.get(SslHandler.class) == null) {
                pipeline.addAfter(context.name(), Gate.class.getName(), gate);
            } else {
                pipeline.addLast(Gate.class.getName(), gate);
            }
            context.fireChannelActive();
            pipeline.remove(this);
        }
    }
}
