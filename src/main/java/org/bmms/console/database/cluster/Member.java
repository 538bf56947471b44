package org.bmms.console.database.cluster;

import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Endpoint;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Database;
import org.bmms.console.database.Row;
import org.bmms.console.database.Sql;

/**
 * One of the servers.
 *
 * @param server where it is, as the target's hosts see it
 * @param database the database there; used for short questions only
 */
public record Member(Endpoint server, Database database) {
    /** The timeline is part of the names of WAL files; during recovery they may not be asked for. */
    private static final String ROLE = "select pg_is_in_recovery() as standby, case when not pg_is_in_recovery()"
            + " then ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int::bigint end as timeline";

    /** What it says of itself; a server that does not answer says why. */
    ServerAnswer asked(Cancellation cancellation) {
        try {
            return database.read(
                    Access.of(Message.of("database.work.role")).stoppedBy(cancellation),
                    reading -> reading.first(Sql.of(ROLE), this::answer).orElseThrow());
        } catch (FailureException e) {
            if (cancellation.isRequested()) {
                throw e;
            }
            return new ServerAnswer(
                    server, ServerPart.SILENT, 0, Optional.of(e.failure().what()));
        }
    }

    private ServerAnswer answer(Row row) {
        ServerPart part = row.flag("standby") ? ServerPart.STANDBY : ServerPart.PRIMARY;
        return new ServerAnswer(server, part, row.optionalNumber("timeline").orElse(0L), Optional.empty());
    }
}
