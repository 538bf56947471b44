package org.bmms.console.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One database of the target. Reading is the usual thing and can change nothing; writing is a method of its own, in one
 * transaction that is never repeated. Connections are opened at first use.
 *
 * <p>Every method throws {@link FailureException} with a {@link DatabaseFailure}. Work runs on a thread of its own; a
 * cancellation (or an interruption of the caller) ends the statement on the server and frees the caller within a second.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final Duration NETWORK_GRACE = Duration.ofSeconds(5);

    private final DatabaseAddress address;
    private final DatabaseLimits limits;
    private final Runnable beforeWriting;
    private final SqlFailures failures;
    private final Pool readers;
    private final Pool writers;

    public Database(DatabaseAddress address, DatabaseLimits limits) {
        this(address, limits, () -> {});
    }

    /**
     * A database on one of several servers.
     *
     * @param beforeWriting asked before each writing; it throws if this server may not be written to
     */
    public Database(DatabaseAddress address, DatabaseLimits limits, Runnable beforeWriting) {
        this.address = address;
        this.limits = limits;
        this.beforeWriting = beforeWriting;
        failures = new SqlFailures(address, limits);
        readers = new Pool(() -> PoolConfiguration.reading(address, limits));
        writers = new Pool(() -> PoolConfiguration.writing(address, limits));
    }

    /** Where it is. */
    public DatabaseAddress address() {
        return address;
    }

    /** How much of the server is used. */
    public DatabaseLimits limits() {
        return limits;
    }

    /**
     * Reads in one READ ONLY transaction; repeated once if the connection is lost, or the transaction was in the way of
     * another one, such as the replay on a standby.
     */
    public <T> T read(Access access, Function<Reading, T> work) {
        try {
            return readOnce(access, work);
        } catch (FailureException e) {
            boolean lost = e.failure().code() == DatabaseFailure.CONNECTION_LOST;
            boolean inTheWay = e.failure().code() == DatabaseFailure.CONFLICT;
            if ((!lost && !inTheWay) || access.cancellation().isRequested()) {
                throw e;
            }
            LOG.info("reading was interrupted; trying once more", e);
            if (lost) {
                readers.renew();
            }
            return readOnce(access, work);
        }
    }

    /**
     * Writes in one transaction: all of the work or nothing of it. Constraints that are checked at COMMIT count as part of
     * the work. If the connection ends during COMMIT the failure is {@code DB-OUTCOME-UNKNOWN}; in every other failure
     * nothing was changed.
     */
    public <T> T write(Access access, Function<Writing, T> work) {
        beforeWriting.run();
        return new Attempt(access)
                .run(attempt -> on(writers, attempt, connection -> {
                    connection.setAutoCommit(false);
                    applyLimit(connection, attempt);
                    T result = work.apply(new JdbcSession(connection, attempt, failures));
                    commit(connection, attempt);
                    return result;
                }));
    }

    /** Opens a snapshot that several readers share; at most the pool's readers less one at a time. */
    public Snapshot snapshot(Access access) {
        return Snapshot.open(this, access);
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }

    private <T> T readOnce(Access access, Function<Reading, T> work) {
        return new Attempt(access)
                .run(attempt -> on(readers, attempt, connection -> {
                    connection.setAutoCommit(false);
                    applyLimit(connection, attempt);
                    T result = work.apply(new JdbcSession(connection, attempt, failures));
                    connection.rollback();
                    return result;
                }));
    }

    /** For statements that PostgreSQL refuses inside a transaction, such as CREATE DATABASE: each commits by itself. */
    <T> T outsideTransaction(Access access, Function<Writing, T> work) {
        beforeWriting.run();
        return new Attempt(access)
                .run(attempt -> on(writers, attempt, connection -> {
                    attempt.beginCommit();
                    setSessionLimit(connection, access.limit().orElse(limits.statement()));
                    try {
                        return work.apply(new JdbcSession(connection, attempt, failures));
                    } catch (FailureException e) {
                        if (e.failure().code() == DatabaseFailure.CONNECTION_LOST) {
                            throw Failure.unknown(DatabaseFailure.OUTCOME_UNKNOWN, access.label())
                                    .withDetail(e.failure().detail())
                                    .asException(e);
                        }
                        throw e;
                    } finally {
                        restoreSessionLimit(connection);
                    }
                }));
    }

    /** Reads in the transaction of an exported snapshot. */
    <T> T readIn(String snapshotId, Access access, Function<Reading, T> work) {
        return new Attempt(access)
                .run(attempt -> on(readers, attempt, connection -> {
                    connection.setAutoCommit(false);
                    join(connection, snapshotId, attempt);
                    T result = work.apply(new JdbcSession(connection, attempt, failures));
                    connection.rollback();
                    return result;
                }));
    }

    /** Opens a connection that stays with the caller, who closes it. */
    <T> T hold(Access access, ConnectionWork<T> work) {
        return new Attempt(access).run(attempt -> {
            try {
                return holding(attempt, work);
            } catch (SQLException e) {
                throw failures.of(e, access);
            }
        });
    }

    private <T> T holding(Attempt attempt, ConnectionWork<T> work) throws SQLException {
        Connection connection = readers.connection();
        attempt.holds(connection);
        try {
            attempt.ensureWanted();
            connection.setNetworkTimeout(Runnable::run, (int) limits.connect().toMillis());
            return work.run(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        } finally {
            attempt.holds(null);
        }
    }

    private <T> T on(Pool pool, Attempt attempt, ConnectionWork<T> work) {
        try (Connection connection = pool.connection()) {
            attempt.holds(connection);
            connection.setNetworkTimeout(Runnable::run, networkLimit(attempt.access()));
            try {
                return work.run(connection);
            } finally {
                attempt.holds(null);
                rollBack(connection);
            }
        } catch (SQLException e) {
            throw failures.of(e, attempt.access());
        }
    }

    private void commit(Connection connection, Attempt attempt) throws SQLException {
        attempt.beginCommit();
        try {
            connection.commit();
        } catch (SQLException e) {
            if (SqlFailures.isConnectionLoss(e)) {
                throw Failure.unknown(
                                DatabaseFailure.OUTCOME_UNKNOWN,
                                attempt.access().label())
                        .withDetail(e.getMessage())
                        .asException(e);
            }
            throw e;
        }
    }

    private static void rollBack(Connection connection) {
        try {
            if (!connection.isClosed() && !connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            LOG.debug("rolling back on a lost connection", e);
        }
    }

    /** All that a transaction of a snapshot begins with goes to the server at once. */
    private void join(Connection connection, String snapshotId, Attempt attempt) throws SQLException {
        String limit = attempt.access()
                .limit()
                .map(l -> "; set local statement_timeout = " + l.toMillis())
                .orElse("");
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read; set transaction snapshot '" + snapshotId
                    + "'" + limit);
        } catch (SQLException e) {
            if (SqlFailures.isConnectionLoss(e)) {
                throw e;
            }
            throw Failure.unchanged(DatabaseFailure.SNAPSHOT_LOST)
                    .withDetail(e.getMessage())
                    .asException(e);
        }
    }

    private static void applyLimit(Connection connection, Attempt attempt) throws SQLException {
        Duration limit = attempt.access().limit().orElse(null);
        if (limit != null) {
            try (var statement = connection.createStatement()) {
                statement.execute("set local statement_timeout = " + limit.toMillis());
            }
        }
    }

    /** The next work on this connection has the usual limit again. */
    private void restoreSessionLimit(Connection connection) {
        try {
            setSessionLimit(connection, limits.statement());
        } catch (SQLException e) {
            LOG.debug("a lost connection needs no limit", e);
        }
    }

    private static void setSessionLimit(Connection connection, Duration limit) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set statement_timeout = " + limit.toMillis());
        }
    }

    private int networkLimit(Access access) {
        Duration limit = access.limit().orElse(limits.statement()).plus(NETWORK_GRACE);
        return (int) Math.min(Integer.MAX_VALUE, limit.toMillis());
    }

    /** What is done with a connection. */
    interface ConnectionWork<T> {
        T run(Connection connection) throws SQLException;
    }
}
