package org.foramen.api.guard;

import java.util.Set;
import org.foramen.packaged.ProxyKind;

/** Bad inputs of which a proxy makes good requests, so that the service never sees what was bad about them. */
final class Mended {

    private static final Set<String> BY_HAPROXY = Set.of(
            // One length, said twice, is said once.
            "47 Content-Length: 14\\r\\nContent-Length: 14\\r\\n| {\"answers\":{}}",
            // Bodies in chunks, and folded lines, are read as the RFC says and passed on anew; so what follows is a request by itself.
            "47 Transfer-Encoding: CHUNKED\\r\\n| 0\\r\\n\\r\\n",
            "47 Transfer-Encoding:\\r\\n chunked\\r\\n| 0\\r\\n\\r\\n",
            "47 X: y\\r\\n\\tTransfer-Encoding: chunked\\r\\n| ",
            "47 X: y\\nTransfer-Encoding: chunked\\r\\n| 0\\r\\n\\r\\n",
            "47 Transfer-Encoding: chunked\\r\\n| 0;x=\\n\\r\\n\\r\\n",
            "47 Transfer-Encoding: chunked\\r\\n| 5;x\\r\\n12345\\r\\n0\\r\\n\\r\\n",
            "47 Transfer-Encoding: chunked\\r\\n| 0\\r\\nX: y\\r\\n\\r\\n",
            "47 Transfer-Encoding: chunked\\r\\n| e\\n{\"answers\":{}}\\n0\\n\\n",
            // Doubled hosts, blanks, tabs, a later minor version, and lines that end in LF alone, are passed on as they should be.
            "48 GET /v1/packs HTTP/1.1\\r\\nHost: localhost\\r\\nHost: localhost\\r\\n\\r\\n",
            "48 GET  /v1/packs HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n",
            "48 GET\\t/v1/packs\\tHTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n",
            "48 GET /v1/packs  HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n",
            "48 GET /v1/packs HTTP/1.2\\r\\nHost: localhost\\r\\n\\r\\n",
            "48 \\r\\nGET /v1/packs HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n",
            "48 GET /v1/packs HTTP/1.1\\nHost: localhost\\r\\n\\n");

    private static final Set<String> BY_NGINX = Set.of(
            // Bodies in chunks are read as the RFC says and passed on anew, with a length; so what follows is a request by itself.
            "47 Transfer-Encoding: CHUNKED\\r\\n| 0\\r\\n\\r\\n",
            "47 X: y\\nTransfer-Encoding: chunked\\r\\n| 0\\r\\n\\r\\n",
            "47 Transfer-Encoding: chunked\\r\\n| 0;x=\\n\\r\\n\\r\\n",
            "47 Transfer-Encoding: chunked\\r\\n| 5;x\\r\\n12345\\r\\n0\\r\\n\\r\\n",
            "47 Transfer-Encoding: chunked\\r\\n| 0\\r\\nX: y\\r\\n\\r\\n",
            "47 Transfer-Encoding: chunked\\r\\n| e\\n{\"answers\":{}}\\n0\\n\\n",
            // A whole address, blanks, a later minor version, and lines that end in LF alone, are passed on as they should be.
            "48 GET http://evil.example/v1/packs HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n",
            "48 GET  /v1/packs HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n",
            "48 GET /v1/packs  HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n",
            "48 GET /v1/packs HTTP/1.1 \\r\\nHost: localhost\\r\\n\\r\\n",
            "48 GET /v1/packs HTTP/1.2\\r\\nHost: localhost\\r\\n\\r\\n",
            "48 \\r\\nGET /v1/packs HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n",
            "48 GET /v1/packs HTTP/1.1\\nHost: localhost\\r\\n\\n",
            // It answers Expect itself, with 100 and whatever the expectation, and asks the service without it.
            "50 100-continue of too much", "50 100-continue without a body", "50 another");

    private Mended() {
    }

    /** Each as the number of its row and what was sent. */
    static Set<String> by(ProxyKind kind) {
        return kind == ProxyKind.HAPROXY ? BY_HAPROXY : BY_NGINX;
    }
}
