package org.bmms.console.backup;

import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.database.DatabaseAddress;
import org.bmms.console.run.plan.PlannedWarning;

/** Recognises the address of a connection pooler, past which pg_dump and DDL must go (target facts § 9). */
public final class Pooler {
    /** PgBouncer's usual port. */
    private static final int PGBOUNCER = 6432;

    private Pooler() {}

    /** A warning if the address looks like one; none otherwise. */
    public static List<PlannedWarning> warning(DatabaseAddress address) {
        return address.port() == PGBOUNCER
                ? List.of(new PlannedWarning(
                        "BACKUP-POOLER",
                        Message.of("backup.warning.pooler", address.host(), Integer.toString(PGBOUNCER))))
                : List.of();
    }
}
