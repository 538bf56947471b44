package org.bmms.console.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import java.util.Properties;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.PSQLException;

/**
 * Connections to PostgreSQL itself, never to a pooler such as PgBouncer: there, settings of a session would reach the
 * application's transactions, and snapshots and renamed databases would not be what they seem. Each connection is looked
 * at before anything is set on it.
 */
final class DirectConnections extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    /** What PgBouncer answers to a startup parameter it does not know; PostgreSQL itself knows them all. */
    private static final String PROTOCOL_VIOLATION = "08P01";

    /**
     * Connections to a database.
     *
     * @param properties of the driver, login included
     */
    DirectConnections(DatabaseAddress address, Properties properties) {
        setUrl(address.jdbcUrl());
        for (String name : properties.stringPropertyNames()) {
            try {
                setProperty(name, properties.getProperty(name));
            } catch (SQLException e) {
                throw new IllegalArgumentException("the driver knows no property " + name, e);
            }
        }
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
            return super.getConnection();
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
}
