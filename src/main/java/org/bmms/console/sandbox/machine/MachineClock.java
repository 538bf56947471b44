package org.bmms.console.sandbox.machine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** A server's clock, which may be wrong, and the pace at which simulated work passes. */
public final class MachineClock implements InstantSource {
    /** Philippine time, where the target's servers are. */
    public static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private final double lapse;
    private volatile Duration offset = Duration.ZERO;

    /** A clock that is right; work of {@code lapse} seconds passes in one. */
    public MachineClock(double lapse) {
        this.lapse = lapse;
    }

    /** By how much this clock is ahead of this computer's. */
    public void offset(Duration newOffset) {
        this.offset = newOffset;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    /** How long work takes here that takes so long on a real server. */
    public Duration lapsed(Duration real) {
        return Duration.ofNanos((long) (real.toNanos() / lapse));
    }

    /** Lets the time of some real work pass. */
    public void work(Duration real) throws InterruptedException {
        Thread.sleep(lapsed(real));
    }
}
