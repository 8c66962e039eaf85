package org.foramen.store;

/**
 * Where a PostgreSQL database is, and who opens it.
 *
 * @param url     such as {@code jdbc:postgresql://db.example/foramen}
 * @param writers how many transactions run at the same time; there are as many connections more for reading
 */
public record PostgresAddress(String url, String user, String password, int writers) {

    public static final String PREFIX = "jdbc:postgresql:";

    /** Never the password. */
    @Override
    public String toString() {
        return "PostgresAddress[" + user + "]";
    }
}
