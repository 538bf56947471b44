package org.bmms.console.sandbox.django;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The communities in one transaction of the application. */
final class Communities {
    private static final String PREFIX = "communities_";

    private final Connection connection;
    private final String table;

    /** The rows of a table whose name the application knows. */
    Communities(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    static boolean isThere(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** How Django calls their model. */
    String model() {
        return "communities." + table.substring(PREFIX.length());
    }

    /** Makes one; returns its key. */
    String make(long organization, String name) throws SQLException {
        String sql = "INSERT INTO " + table + " (name, municipality, notes, created_at, updated_at, organization_id)"
                + " VALUES (?, '', '', now(), now(), ?) RETURNING id::text";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.setLong(2, organization);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    long of(long organization) throws SQLException {
        return count(" WHERE organization_id = " + organization);
    }

    long all() throws SQLException {
        return count("");
    }

    private long count(String condition) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM " + table + condition);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
