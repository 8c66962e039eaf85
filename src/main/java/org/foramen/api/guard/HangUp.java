package org.foramen.api.guard;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslHandler;

/** Ends a connection after its last reply. */
final class HangUp {

    private HangUp() {
    }

    /** First one way only: a client that is still sending would lose the reply if both ways were closed at once. */
    static void on(ChannelHandlerContext context) {
        if (context.channel() instanceof SocketChannel socket && context.pipeline().get(SslHandler.class) == null) {
            socket.shutdownOutput();
        } else {
            context.close();
        }
    }
}
