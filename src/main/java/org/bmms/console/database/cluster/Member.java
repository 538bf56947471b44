package org.bmms.console.database.cluster;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Endpoint;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.Row;
import org.bmms.console.database.Sql;

/**
 * One of the servers.
 *
 * @param server where it is, as the target's hosts see it
 * @param databases databases there, for short questions only; the next one is asked where one lets nobody in, as the
 *     application's does while another is put in its place
 */
public record Member(Endpoint server, Supplier<List<Database>> databases) {
    /** The timeline is part of the names of WAL files; during recovery they may not be asked for. */
    private static final String ROLE = "select pg_is_in_recovery() as standby, case when not pg_is_in_recovery()"
            + " then ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int::bigint end as timeline";

    /** What it says of itself; a server that does not answer says why. */
    ServerAnswer asked(Cancellation cancellation) {
        FailureException first = null;
        for (Database database : databases.get()) {
            try {
                return database.read(
                        Access.of(Message.of("database.work.role")).stoppedBy(cancellation),
                        reading -> reading.first(Sql.of(ROLE), this::answer).orElseThrow());
            } catch (FailureException e) {
                if (cancellation.isRequested()) {
                    throw e;
                }
                first = first == null ? e : first;
                if (e.failure().code() == DatabaseFailure.UNREACHABLE) {
                    break;
                }
            }
        }
        Optional<Message> why = Optional.ofNullable(first).map(e -> e.failure().what());
        return new ServerAnswer(server, ServerPart.SILENT, 0, why);
    }

    private ServerAnswer answer(Row row) {
        ServerPart part = row.flag("standby") ? ServerPart.STANDBY : ServerPart.PRIMARY;
        return new ServerAnswer(server, part, row.optionalNumber("timeline").orElse(0L), Optional.empty());
    }
}
