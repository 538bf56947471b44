package org.bmms.console.monitoring;

import org.jspecify.annotations.Nullable;

/**
 * What happened in a database between two looks, from figures that only grow.
 *
 * @param before the look before; null if there was none
 * @param now this look
 */
record Since(@Nullable DatabaseSample before, DatabaseSample now) {
    /** Of fewer blocks a share says nothing. */
    private static final long ENOUGH = 1000;

    private static final double HUNDRED = 100;

    /** Of the blocks that were needed, those found in memory, in percent; null if there were too few. */
    @Nullable
    Double cache() {
        DatabaseSample then = comparable();
        long hits = then == null ? now.hits() : now.hits() - then.hits();
        long reads = then == null ? now.reads() : now.reads() - then.reads();
        return hits + reads < ENOUGH ? null : HUNDRED * hits / (hits + reads);
    }

    /** Deadlocks; null if there is nothing to compare with. */
    @Nullable
    Double deadlocks() {
        DatabaseSample then = comparable();
        return then == null ? null : (double) (now.deadlocks() - then.deadlocks());
    }

    /** The look before, unless the statistics were reset since. */
    private @Nullable DatabaseSample comparable() {
        DatabaseSample then = before;
        boolean grown = then != null
                && now.hits() >= then.hits()
                && now.reads() >= then.reads()
                && now.deadlocks() >= then.deadlocks();
        return grown ? then : null;
    }
}
