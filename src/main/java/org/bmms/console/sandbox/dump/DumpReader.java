package org.bmms.console.sandbox.dump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a whole database in one snapshot: what the catalog says of its objects, and the rows as JSON. */
final class DumpReader {
    private final Connection connection;
    private final List<String> excludedSchemas;
    private final List<DumpEntry> entries = new ArrayList<>();
    private final Map<Integer, byte[]> data = new LinkedHashMap<>();

    DumpReader(Connection connection, List<String> excludedSchemas) {
        this.connection = connection;
        this.excludedSchemas = excludedSchemas;
    }

    DumpFile read(String database, Instant now) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        for (EntryKind kind : EntryKind.values()) {
            entries(kind);
        }
        for (DumpEntry entry : entries) {
            if (entry.kind() == EntryKind.DATA) {
                data.put(entry.id(), rows(entry));
            }
        }
        connection.rollback();
        return new DumpFile(now, database, connection.getMetaData().getDatabaseProductVersion(), entries, data);
    }

    private void entries(EntryKind kind) throws SQLException, IOException {
        try (PreparedStatement query = connection.prepareStatement(text(kind.query()))) {
            query.setArray(1, connection.createArrayOf("text", excludedSchemas.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add(new DumpEntry(
                            entries.size() + 1,
                            rows.getLong(1),
                            kind,
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5)));
                }
            }
        }
    }

    private byte[] rows(DumpEntry entry) throws SQLException {
        String table = entry.statement();
        String columns = table.substring(table.indexOf(" (") + 2, table.length() - 1);
        String name = table.substring(0, table.indexOf(" ("));
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("SELECT coalesce(json_agg(r), '[]')::text FROM (SELECT " + columns
                        + " FROM " + name + ") AS r")) {
            rows.next();
            return rows.getString(1).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = DumpReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
