package org.bmms.console.monitoring;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is sent to servers in one look. */
final class Questions {
    private final AtomicInteger count = new AtomicInteger();

    void sent() {
        count.incrementAndGet();
    }

    /** How many since the last time this was asked. */
    int taken() {
        return count.getAndSet(0);
    }
}
