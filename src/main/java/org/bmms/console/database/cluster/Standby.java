package org.bmms.console.database.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Endpoint;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.Sql;

/**
 * A server that follows the primary, for reading what takes long.
 *
 * @param server where it is
 * @param database the database there
 * @param primary the same database on the primary
 */
public record Standby(Endpoint server, Database database, Database primary) {
    /** Since this version a server in recovery exports snapshots, and its functions are called as they are here. */
    private static final long OLDEST = 100_000;

    private static final String WRITTEN = "select pg_current_wal_lsn()::text as position, now() as at";
    private static final String SELF = "select pg_is_in_recovery() as standby,"
            + " current_setting('server_version_num')::int as number, current_setting('server_version') as version";
    private static final String REPLAYED =
            "select greatest(0, pg_wal_lsn_diff(?::pg_lsn, coalesce(pg_last_wal_replay_lsn(), '0/0')))::bigint as bytes,"
                    + " pg_last_xact_replay_timestamp() as shown";

    /**
     * Measures how far it is behind. All times are the primary's, so differing clocks do not matter.
     *
     * @throws FailureException {@code DB-NO-STANDBY} if it is none, which it is not after a failover;
     *     {@code DB-STANDBY-TOO-OLD} before PostgreSQL 10
     */
    public ReplicationLag lag(Cancellation cancellation) {
        Access access = Access.of(Message.of("database.work.lag")).stoppedBy(cancellation);
        Written written = primary.read(
                access,
                reading -> reading.first(Sql.of(WRITTEN), row -> new Written(row.text("position"), row.instant("at")))
                        .orElseThrow());
        return database.read(access, reading -> {
            reading.list(Sql.of(SELF), row -> {
                if (!row.flag("standby")) {
                    throw Failure.unchanged(
                                    DatabaseFailure.NO_STANDBY,
                                    Message.of("database.server.primary", server.toString()))
                            .asException();
                }
                if (row.number("number") < OLDEST) {
                    throw Failure.unchanged(DatabaseFailure.STANDBY_TOO_OLD, server.toString(), row.text("version"))
                            .asException();
                }
                return true;
            });
            return reading.first(
                            Sql.of(REPLAYED, written.position()),
                            row -> written.lag(row.number("bytes"), row.optionalInstant("shown")))
                    .orElseThrow();
        });
    }

    private record Written(String position, Instant at) {
        ReplicationLag lag(long bytes, Optional<Instant> shown) {
            Optional<Duration> time = bytes == 0
                    ? Optional.of(Duration.ZERO)
                    : shown.map(last -> nonNegative(Duration.between(last, at)));
            return new ReplicationLag(bytes, time, at);
        }

        private static Duration nonNegative(Duration time) {
            return time.isNegative() ? Duration.ZERO : time;
        }
    }
}
