package org.bmms.console.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consistent view of the database for several readers at a time, by PostgreSQL's exported snapshots: what one reader
 * counts fits what another one counts. Close it soon; while it is open the server keeps dead rows.
 */
public final class Snapshot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

    private static final Duration LONGEST_GOODBYE = Duration.ofMillis(200);

    private final Database database;
    private final Connection exporter;
    private final String id;
    private final Instant asOf;

    private Snapshot(Database database, Connection exporter, String id, Instant asOf) {
        this.database = database;
        this.exporter = exporter;
        this.id = id;
        this.asOf = asOf;
    }

    static Snapshot open(Database database, Access access) {
        return database.hold(access, exporter -> {
            exporter.setAutoCommit(false);
            try (Statement statement = exporter.createStatement()) {
                statement.execute("set transaction isolation level repeatable read;"
                        + " set local idle_in_transaction_session_timeout = 0");
                try (ResultSet row = statement.executeQuery("select pg_export_snapshot() as id, now() as as_of")) {
                    row.next();
                    Instant asOf = row.getObject("as_of", OffsetDateTime.class).toInstant();
                    return new Snapshot(database, exporter, row.getString("id"), asOf);
                }
            }
        });
    }

    /** Name of the snapshot on the server. */
    public String id() {
        return id;
    }

    /** The moment that is seen, by the server's clock. */
    public Instant asOf() {
        return asOf;
    }

    /**
     * Reads what the snapshot shows. Not repeated when the connection is lost: that usually loses the snapshot, too, and
     * the caller decides whether to begin with a new one.
     */
    public <T> T read(Access access, Function<Reading, T> work) {
        return database.readIn(id, access, work);
    }

    /** Ends the snapshot. Does not wait for a server that does not answer; the connection then ends by its time limit. */
    @Override
    public void close() {
        Thread releasing = Thread.ofVirtual().name("database-snapshot").start(this::release);
        try {
            releasing.join(LONGEST_GOODBYE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void release() {
        try (exporter) {
            exporter.rollback();
        } catch (SQLException e) {
            LOG.debug("the snapshot's connection was already gone", e);
        }
    }
}
