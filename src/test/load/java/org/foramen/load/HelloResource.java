package org.foramen.load;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The least that the service can do for a request; only in the benchmark build. */
@Path("/hello")
public final class HelloResource {

    @GET
    @NonBlocking
    public String hello() {
        return "hello";
    }
}
