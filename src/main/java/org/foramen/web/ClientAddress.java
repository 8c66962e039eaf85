package org.foramen.web;

/** Where the request that is served now comes from. */
@FunctionalInterface
public interface ClientAddress {

    String now();
}
