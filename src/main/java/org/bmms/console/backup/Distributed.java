package org.bmms.console.backup;

import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.Database;
import org.bmms.console.database.Extension;

/**
 * Refuses a database that Citus spreads over several servers, before anything of it is dumped, restored or renamed: a
 * dump of its coordinator restored beside it is another system, and under another name it is parted from its workers.
 */
public final class Distributed {
    private static final String CITUS = "citus";

    private Distributed() {}

    /**
     * Looks whether the extension is there.
     *
     * @throws FailureException {@code BACKUP-DISTRIBUTED}
     */
    public static void refuse(Database database) {
        try {
            database
                    .read(Access.of(Message.of("backup.work.extensions")), reading -> new Catalog(reading).extensions())
                    .stream()
                    .filter(extension -> extension.name().equals(CITUS))
                    .findFirst()
                    .ifPresent(Distributed::refused);
        } catch (FailureException e) {
            if (e.failure().code() == BackupFailure.DISTRIBUTED) {
                throw e;
            }
            // A plan may be made while the server is away: the step that needs it says so.
        }
    }

    private static void refused(Extension citus) {
        throw Failure.unchanged(BackupFailure.DISTRIBUTED, citus.version()).asException();
    }
}
