package org.bmms.console.run;

import java.time.Duration;
import java.time.InstantSource;

/**
 * The times a run goes by.
 *
 * @param clock the console's clock
 * @param beat how often the lock and the guards are told that the console is alive
 * @param patience how long a server that cannot be reached is tried again before a step is left unknown
 * @param look the pause between two looks at something that is under way
 */
public record Timing(InstantSource clock, Duration beat, Duration patience, Duration look) {

    /** A beat each 10 s, 2 minutes of patience, two looks a second. */
    public static Timing standard() {
        return new Timing(
                InstantSource.system(), Duration.ofSeconds(10), Duration.ofMinutes(2), Duration.ofMillis(500));
    }

    /** The pause between two looks. */
    public void pause() {
        try {
            Thread.sleep(look);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two looks at a server", e);
        }
    }
}
