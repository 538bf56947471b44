package org.bmms.console.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes many rows on the server, by what the catalog says of each table's columns. */
final class ScaledRows {
    /** The tables whose rows belong to an organisation, by their foreign keys. */
    static final String TABLES = """
            SELECT conrelid::regclass::text FROM pg_constraint
            WHERE contype = 'f' AND confrelid = 'organizations_organization'::regclass
              AND conrelid::regclass::text NOT LIKE 'organizations\\_%'
            ORDER BY 1
            """;

    private static final String SECONDARY_INDEXES = """
            SELECT pg_get_indexdef(i.indexrelid) AS definition, i.indexrelid::regclass::text AS name
            FROM pg_index AS i WHERE i.indrelid = '$table'::regclass AND NOT i.indisunique
            """;

    private static final String COLUMNS = """
            SELECT quote_ident(a.attname) AS name, format_type(a.atttypid, NULL) AS type,
                   f.confrelid::regclass::text AS parent
            FROM pg_attribute AS a
            LEFT JOIN pg_constraint AS f ON f.conrelid = a.attrelid AND f.contype = 'f' AND f.conkey = ARRAY[a.attnum]
            WHERE a.attrelid = '$table'::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attidentity = ''
            ORDER BY a.attnum
            """;

    private final Statement statement;
    private final Map<String, Long> rows = new HashMap<>();

    private ScaledRows(Statement statement) {
        this.statement = statement;
    }

    /** Fills the tables with so many rows in all, indexes them as before and analyses them as autovacuum does. */
    static void fill(Connection superuser, long total) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            // Every row's parent exists by construction; asking for each of them would take most of the time.
            statement.execute("SET session_replication_role = replica");
            statement.execute("SET maintenance_work_mem = '256MB'");
            ScaledRows scaled = new ScaledRows(statement);
            List<String> tables = scaled.list(TABLES, row -> row.getString(1));
            scaled.plan(tables, total);
            statement.execute("TRUNCATE " + String.join(", ", tables) + " RESTART IDENTITY CASCADE");
            for (String table : tables) {
                scaled.fill(table);
            }
            statement.execute("VACUUM (ANALYZE)");
        }
    }

    /** In the sandbox's proportions; tables that it leaves empty get some rows, too. */
    private void plan(List<String> tables, long total) throws SQLException {
        Map<String, Long> now = new HashMap<>();
        for (String table : tables) {
            now.put(table, 10 + count(table));
        }
        long all = now.values().stream().mapToLong(Long::longValue).sum();
        now.forEach((table, count) -> rows.put(table, count * total / all));
    }

    private void fill(String table) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : list(COLUMNS.replace("$table", table), Column::of)) {
            names.add(column.name);
            values.add(column.parent == null ? value(column) : parent(column, column.parent));
        }
        List<Index> indexes = list(SECONDARY_INDEXES.replace("$table", table), Index::of);
        for (Index index : indexes) {
            statement.execute("DROP INDEX " + index.name);
        }
        statement.execute("INSERT INTO " + table + " (" + String.join(", ", names) + ") SELECT "
                + String.join(", ", values) + " FROM generate_series(1, " + rows.get(table) + ") AS g");
        for (Index index : indexes) {
            statement.execute(index.definition);
        }
    }

    private String parent(Column column, String parent) throws SQLException {
        if (parent.equals("organizations_organization")) {
            return "CASE WHEN (hashint8(g + 7) & 2147483647) % 100 = 0 THEN NULL ELSE 1 END";
        }
        Long planned = rows.get(parent);
        long parents = planned != null ? planned : count(parent);
        return "1 + (hashint8(g + " + column.name.length() + ") & 2147483647) % " + parents;
    }

    private static String value(Column column) {
        return switch (column.type) {
            case "smallint", "integer" -> "g % 90";
            case "bigint" -> "g";
            case "numeric", "double precision", "real" -> "g % 1000 / 10.0";
            case "date" -> "date '2024-01-08' + (g % 640)::int";
            case "timestamp with time zone" -> "timestamptz '2024-01-08 09:00+08' + g % 100000 * interval '7 minutes'";
            case "jsonb" -> "jsonb_build_object('text', g)";
            case "boolean" -> "true";
            default -> "left('Line ' || g, 20)";
        };
    }

    private long count(String table) throws SQLException {
        return list("SELECT count(*) FROM " + table, row -> row.getLong(1)).getFirst();
    }

    private <T> List<T> list(String sql, Reader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(reader.read(row));
            }
        }
        return found;
    }

    private record Column(
            String name, String type, @Nullable String parent) {
        static Column of(ResultSet row) throws SQLException {
            return new Column(row.getString("name"), row.getString("type"), row.getString("parent"));
        }
    }

    private record Index(String name, String definition) {
        static Index of(ResultSet row) throws SQLException {
            return new Index(row.getString("name"), row.getString("definition"));
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
