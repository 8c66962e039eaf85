package org.foramen.access;

/** Where the request that is served now comes from. */
@FunctionalInterface
public interface ClientAddress {

    String now();
}
