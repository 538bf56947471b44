package org.bmms.console.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.PSQLException;

/**
 * Connections to PostgreSQL itself, never to a pooler such as PgBouncer: there, settings of a session would reach the
 * application's transactions, and snapshots and renamed databases would not be what they seem. Each connection is looked
 * at before anything is set on it.
 */
final class DirectConnections implements DataSource {
    /** What PgBouncer answers to a startup parameter it does not know; PostgreSQL itself knows them all. */
    private static final String PROTOCOL_VIOLATION = "08P01";

    private final String url;
    private final Properties properties;

    DirectConnections(DatabaseAddress address, Properties properties) {
        this.url = address.jdbcUrl();
        this.properties = properties;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = connected();
        try {
            refusePooler(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private Connection connected() throws SQLException {
        try {
            Connection connection = new Driver().connect(url, properties);
            if (connection == null) {
                throw new IllegalStateException("no URL of PostgreSQL");
            }
            return connection;
        } catch (SQLException e) {
            boolean said = e instanceof PSQLException refusal && refusal.getServerErrorMessage() != null;
            if (said && PROTOCOL_VIOLATION.equals(e.getSQLState())) {
                PoolerException pooler = new PoolerException(OptionalInt.empty());
                pooler.initCause(e);
                throw pooler;
            }
            throw e;
        }
    }

    /** A pooler gives each client a key to cancel by of its own making, since its server connections change. */
    private static void refusePooler(Connection connection) throws SQLException {
        int toldAtStart = connection.unwrap(PgConnection.class).getBackendPID();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select pg_backend_pid() as process, current_setting('port')::int as port")) {
            row.next();
            if (row.getInt("process") != toldAtStart) {
                throw new PoolerException(OptionalInt.of(row.getInt("port")));
            }
        }
    }

    /** The driver knows user and password already. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // Nothing is written there: the driver logs for itself.
    }

    /** The driver has its own limit among its properties. */
    @Override
    public void setLoginTimeout(int seconds) {
        properties.setProperty("loginTimeout", Integer.toString(seconds));
    }

    @Override
    public int getLoginTimeout() {
        return Integer.parseInt(properties.getProperty("loginTimeout", "0"));
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
