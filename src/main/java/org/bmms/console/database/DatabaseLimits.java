package org.bmms.console.database;

import java.time.Duration;

/**
 * How much of the server the console may take.
 *
 * @param readers most connections for reading at a time
 * @param writers most connections for writing at a time
 * @param connect longest wait for a connection
 * @param statement longest time one statement may run unless its {@link Access} says otherwise
 * @param lock longest wait for a lock
 */
public record DatabaseLimits(int readers, int writers, Duration connect, Duration statement, Duration lock) {
    private static final int MOST_CONNECTIONS = 8;

    public DatabaseLimits {
        if (readers < 1 || writers < 1 || readers + writers > MOST_CONNECTIONS) {
            throw new IllegalArgumentException("between 2 and 8 connections: " + readers + " + " + writers);
        }
    }

    /** Six readers and two writers, ten seconds to connect, a minute a statement, five seconds a lock. */
    public static DatabaseLimits usual() {
        return new DatabaseLimits(6, 2, Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofSeconds(5));
    }

    /** The same with another wait for a connection. */
    public DatabaseLimits connectingWithin(Duration wait) {
        return new DatabaseLimits(readers, writers, wait, statement, lock);
    }
}
