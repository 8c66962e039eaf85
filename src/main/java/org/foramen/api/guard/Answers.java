package org.foramen.api.guard;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/** Tells the gate when a request has been answered. */
final class Answers extends ChannelOutboundHandlerAdapter {

    private static final int FIRST_FINAL = 200;

    private final Gate gate;

    private Answers(Gate gate) {
        this.gate = gate;
    }

    /** Between the server, which is last, and its encoder, so that replies pass as such and not as bytes. */
    static void watch(ChannelPipeline pipeline, Gate gate) {
        if (pipeline.get(Answers.class) == null) {
            pipeline.addBefore(pipeline.lastContext().name(), Answers.class.getName(), new Answers(gate));
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response && response.status().code() < FIRST_FINAL) {
            // The gate has said 100 Continue before it let the request through.
            ReferenceCountUtil.release(message);
            promise.trySuccess();
            return;
        }
        boolean last = message instanceof LastHttpContent;
        context.write(message, promise);
        if (last) {
            gate.answered();
        }
    }
}
