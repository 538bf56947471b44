package org.bmms.console.database.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Time as PostgreSQL keeps it, so that an entry that returns from the database equals the one that was put. */
final class Moment {
    private Moment() {}

    static Instant kept(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
