package org.bmms.console.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A connection of somebody else than the console, as the application's. */
public final class StrangerConnection implements AutoCloseable {
    private final Connection connection;

    public StrangerConnection(TestServer server, String database) {
        try {
            connection = DriverManager.getConnection(server.address(database).jdbcUrl(), TestServer.SUPERUSER, "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isAlive() {
        try {
            return connection.isValid(5);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
