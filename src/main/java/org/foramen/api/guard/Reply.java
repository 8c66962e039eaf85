package org.foramen.api.guard;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.foramen.api.problem.Challenge;
import org.foramen.api.problem.Code;
import org.foramen.api.problem.Problem;
import org.foramen.api.problem.Rendered;

/** A problem as a reply, for requests that do not get as far as a resource. */
final class Reply {

    private static final String RETRY_AFTER_SECONDS = "2";

    private Reply() {
    }

    /** The whole reply, after which the connection ends. */
    static ByteBuf of(Problem problem, String path) {
        var id = RequestIds.next();
        var rendered = Rendered.of(problem, path, id);
        var body = rendered.body();
        var headers = new LinkedHashMap<>(headers(problem.code(), rendered));
        headers.putAll(ReplyHeaders.ofRefused());
        headers.put(RequestIds.HEADER, id);
        headers.put("Content-Length", String.valueOf(body.length));
        headers.put("Connection", "close");
        var head = new StringBuilder("HTTP/1.1 ").append(HttpResponseStatus.valueOf(problem.code().status())).append("\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return Unpooled.wrappedBuffer(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII), body);
    }

    static void send(RoutingContext context, Problem problem) {
        send(context, problem.code(), Rendered.of(problem, context.request().path(), RequestIds.of(context)));
    }

    /** With bytes that tell nothing of the request. */
    static void sendConstant(RoutingContext context, Problem problem) {
        send(context, problem.code(), Rendered.constant(problem, context.request().path()));
    }

    private static void send(RoutingContext context, Code code, Rendered rendered) {
        var response = context.response().setStatusCode(code.status());
        headers(code, rendered).forEach(response::putHeader);
        response.end(Buffer.buffer(rendered.body()));
    }

    private static Map<String, String> headers(Code code, Rendered rendered) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", rendered.mediaType());
        if (code.status() == HttpResponseStatus.UNAUTHORIZED.code()) {
            headers.put("WWW-Authenticate", Challenge.of(code));
        } else if (code.status() == HttpResponseStatus.SERVICE_UNAVAILABLE.code()) {
            headers.put("Retry-After", RETRY_AFTER_SECONDS);
        }
        return headers;
    }
}
