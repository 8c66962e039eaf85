package org.foramen.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.foramen.access.ClientAddress;

/** The address that requests of the tests seem to come from, so that the wrong codes of one test do not stop another. */
@Alternative
@Priority(1)
@Singleton
public class ChosenAddress implements ClientAddress {

    private final AtomicInteger last = new AtomicInteger();

    /** Requests come from somewhere else from now on. */
    public void another() {
        last.incrementAndGet();
    }

    @Override
    public String now() {
        int number = last.get();
        return "198.18." + number / 256 + "." + number % 256;
    }
}
