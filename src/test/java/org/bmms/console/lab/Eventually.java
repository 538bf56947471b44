package org.bmms.console.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assertions;

/** Waits for what a server does in its own time. */
final class Eventually {
    private static final long LOOK_AGAIN_NANOS = 100_000_000;

    private Eventually() {}

    /** Fails the test if it has not come in that time. */
    static void comes(String what, Duration longest, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(longest);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                Assertions.fail("did not come within " + longest + ": " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    /** Lets this time pass. */
    static void passes(Duration time) {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
