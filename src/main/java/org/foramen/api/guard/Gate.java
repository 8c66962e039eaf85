package org.foramen.api.guard;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.Refused;

/**
 * Lets whole, unambiguous requests through, one at a time; whatever else arrives is refused and ends the connection.
 *
 * <p>It stands before the HTTP decoder, because that is lenient (it joins folded lines, and takes one request whose end
 * it misjudges for two), and because a filter sees a request only once its head has arrived.
 */
final class Gate extends ByteToMessageDecoder {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int SMALL = 16 * 1024;
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Limits limits;
    private final Arriving arriving;
    private final LongSupplier nanoTime;
    private final Consumer<Code> refusals;

    private ChannelHandlerContext context;
    private ScheduledFuture<?> clock;
    private Stage stage = Stage.WAITING;
    private long since;
    private int held;
    private String path = "/";
    private End end;

    Gate(Limits limits, Arriving arriving, LongSupplier nanoTime, Consumer<Code> refusals) {
        this.limits = limits;
        this.arriving = arriving;
        this.nanoTime = nanoTime;
        this.refusals = refusals;
        this.since = nanoTime.getAsLong();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        clock = added.executor().scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext removed) {
        clock.cancel(false);
        arriving.change(-held);
        held = 0;
    }

    @Override
    public void channelRead(ChannelHandlerContext reading, Object message) throws Exception {
        if (stage == Stage.REFUSED) {
            ReferenceCountUtil.release(message);
            return;
        }
        super.channelRead(reading, message);
        weigh();
        if (stage == Stage.ANSWERING && held > 0) {
            // Whoever sends requests ahead waits in the network, not in memory.
            reading.channel().config().setAutoRead(false);
        }
    }

    /** Reads on only when a request is due. */
    @Override
    public void channelReadComplete(ChannelHandlerContext reading) throws Exception {
        if (stage == Stage.ANSWERING) {
            reading.fireChannelReadComplete();
        } else {
            super.channelReadComplete(reading);
        }
    }

    @Override
    protected void decode(ChannelHandlerContext reading, ByteBuf in, List<Object> out) {
        try {
            if (stage == Stage.WAITING) {
                end = new HeadEnd((int) limits.requestLine().asLongValue(), (int) limits.head().asLongValue());
                enter(Stage.HEAD);
            }
            if (stage == Stage.HEAD) {
                readHead(in);
            }
            if (stage == Stage.BODY) {
                readBody(in, out);
            }
        } catch (Refused refused) {
            refuse(refused.problem());
        }
        if (stage == Stage.REFUSED) {
            in.skipBytes(in.readableBytes());
        }
    }

    private void readHead(ByteBuf in) {
        int length = end.in(in);
        if (length == End.NOT_YET) {
            return;
        }
        var head = Head.parse(in.toString(in.readerIndex(), length, StandardCharsets.ISO_8859_1));
        path = head.target().path();
        end = BodyEnd.of(head, length, limits.bodyAt(path));
        enter(Stage.BODY);
        if (head.expects() && end.in(in) == End.NOT_YET) {
            context.writeAndFlush(Unpooled.wrappedBuffer(CONTINUE));
        }
    }

    private void readBody(ByteBuf in, List<Object> out) {
        int length = end.in(in);
        if (length != End.NOT_YET) {
            enter(Stage.ANSWERING);
            Answers.watch(context.pipeline(), this);
            out.add(in.readRetainedSlice(length));
        }
    }

    @Override
    protected void decodeLast(ChannelHandlerContext reading, ByteBuf in, List<Object> out) {
        // What has not arrived in full before the end of the connection is no request.
    }

    /** The request that was let through last is answered. */
    void answered() {
        context.executor().execute(() -> {
            if (stage == Stage.ANSWERING) {
                path = "/";
                enter(Stage.WAITING);
                readOn();
            }
        });
    }

    private void readOn() {
        try {
            if (held > 0) {
                channelRead(context, Unpooled.EMPTY_BUFFER);
                channelReadComplete(context);
            }
            if (stage != Stage.ANSWERING || held == 0) {
                context.channel().config().setAutoRead(true);
            }
        } catch (Exception e) {
            context.fireExceptionCaught(e);
        }
    }

    private void enter(Stage next) {
        stage = next;
        since = nanoTime.getAsLong();
    }

    private void weigh() {
        int now = stage == Stage.REFUSED ? 0 : actualReadableBytes();
        arriving.change(now - held);
        held = now;
        if (stage == Stage.BODY && held > SMALL && arriving.isTooMuch()) {
            refuse(Problem.of(Code.BUSY));
        }
    }

    private void tick() {
        var waited = Duration.ofNanos(nanoTime.getAsLong() - since);
        if (stage == Stage.HEAD && waited.compareTo(limits.headTime()) >= 0
                || stage == Stage.BODY && waited.compareTo(limits.bodyTime()) >= 0) {
            refuse(Problem.of(Code.REQUEST_TIMEOUT));
        } else if (stage == Stage.WAITING && waited.compareTo(limits.idleTime()) >= 0
                || stage == Stage.REFUSED && waited.compareTo(PATIENCE) >= 0) {
            context.close();
        }
    }

    /** Says why, and reads nothing more. */
    private void refuse(Problem problem) {
        enter(Stage.REFUSED);
        refusals.accept(problem.code());
        context.channel().config().setAutoRead(true);
        context.writeAndFlush(Reply.of(problem, path)).addListener(written -> HangUp.on(context));
    }
}
