package org.bmms.console.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
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

    /** What is seen as soon as it is what is wanted, or at the end of that time. */
    static <T> T becomes(T wanted, Duration longest, Supplier<T> look) {
        Instant deadline = Instant.now().plus(longest);
        T seen = look.get();
        while (!seen.equals(wanted) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            seen = look.get();
        }
        return seen;
    }

    /** Lets this time pass. */
    static void passes(Duration time) {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
