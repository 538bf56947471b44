package org.bmms.console.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A pool that is built at its first use, so that a wrong password is tried once and told at once. */
final class Pool implements AutoCloseable {
    private static final String UNREACHABLE = "08001";

    private final Supplier<HikariConfig> configuration;
    private final ReentrantLock building = new ReentrantLock();
    private volatile @Nullable HikariDataSource built;
    private volatile boolean closed;

    Pool(Supplier<HikariConfig> configuration) {
        this.configuration = configuration;
    }

    /**
     * A connection, waiting for one no longer than the pool's limit.
     *
     * @throws SQLTransientConnectionException without a cause if all connections are in use; a server that lets the pool
     *     wait for a new one is one that cannot be reached, as with any other exception of connecting
     */
    Connection connection() throws SQLException {
        HikariDataSource source = source();
        try {
            return source.getConnection();
        } catch (SQLTransientConnectionException e) {
            int used = source.getHikariPoolMXBean().getActiveConnections();
            if (e.getCause() == null && used < source.getMaximumPoolSize()) {
                throw new SQLNonTransientConnectionException(e.getMessage(), UNREACHABLE, e);
            }
            throw e;
        }
    }

    /** Takes connections that may be dead out of use. */
    void renew() {
        HikariDataSource source = built;
        if (source != null) {
            source.getHikariPoolMXBean().softEvictConnections();
        }
    }

    private HikariDataSource source() throws SQLException {
        HikariDataSource source = built;
        if (source != null) {
            return source;
        }
        building.lock();
        try {
            return built == null ? build() : built;
        } finally {
            building.unlock();
        }
    }

    private HikariDataSource build() throws SQLException {
        if (closed) {
            throw new IllegalStateException("database used after it was closed");
        }
        try {
            HikariDataSource source = new HikariDataSource(configuration.get());
            built = source;
            return source;
        } catch (PoolInitializationException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        building.lock();
        try {
            closed = true;
            HikariDataSource source = built;
            if (source != null) {
                source.close();
            }
        } finally {
            building.unlock();
        }
    }
}
