package org.bmms.console.sandbox.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The migrations that the target's code knows, in Django's order, and those of them that deal with organisation columns
 * with their SQL, which is written from the seeded database itself.
 *
 * @param names all of them, as {@code app.name}
 * @param runnable the ones that the sandbox can run
 */
public record Release(List<String> names, List<CodeMigration> runnable) {
    public Release {
        names = List.copyOf(names);
        runnable = List.copyOf(runnable);
    }

    /** The migration of that name, if the sandbox can run it. */
    public Optional<CodeMigration> migration(String fullName) {
        return runnable.stream().filter(m -> m.fullName().equals(fullName)).findFirst();
    }

    /** Reads it from a seeded database and takes back what the target does not have yet. */
    static Release prepare(Connection connection, SchemaStart start) throws SQLException {
        List<String> names =
                new ArrayList<>(strings(connection, "SELECT app || '.' || name FROM django_migrations ORDER BY id"));
        List<CodeMigration> runnable = new ArrayList<>();
        for (String application : applications(connection)) {
            List<Scope> scope = scope(connection, application);
            String adding = names.stream()
                    .filter(name -> name.startsWith(application + "."))
                    .reduce((one, later) -> later)
                    .orElseThrow();
            String addingName = adding.substring(application.length() + 1);
            CodeMigration add = new CodeMigration(
                    application,
                    addingName,
                    "Add field organization",
                    scope.stream().flatMap(s -> s.adding().stream()).toList(),
                    scope.reversed().stream().map(Scope::dropping).toList());
            runnable.add(add);
            if (start == SchemaStart.ABSENT) {
                takeBack(connection, add);
            }
            if (start != SchemaStart.SETTLED) {
                CodeMigration require = new CodeMigration(
                        application,
                        "%04d_require_organization".formatted(Integer.parseInt(addingName.substring(0, 4)) + 1),
                        "Alter field organization",
                        scope.stream().map(s -> s.alter("SET NOT NULL")).toList(),
                        scope.reversed().stream()
                                .map(s -> s.alter("DROP NOT NULL"))
                                .toList());
                runnable.add(require);
                names.add(names.indexOf(adding) + 1, require.fullName());
            }
        }
        return new Release(names, runnable);
    }

    private static void takeBack(Connection connection, CodeMigration migration) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement record =
                        connection.prepareStatement("DELETE FROM django_migrations WHERE app = ? AND name = ?")) {
            // Rows of the seed may still wait for their deferred constraints.
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
            for (String sql : migration.backwards()) {
                statement.execute(sql);
            }
            record.setString(1, migration.application());
            record.setString(2, migration.name());
            record.executeUpdate();
        }
    }

    private static List<String> applications(Connection connection) throws SQLException {
        return strings(connection, """
                SELECT DISTINCT m.app FROM django_migrations m JOIN pg_constraint f ON true
                JOIN pg_class c ON c.oid = f.conrelid
                WHERE f.contype = 'f' AND f.confrelid = 'organizations_organization'::regclass
                AND m.app <> 'organizations' AND c.relname LIKE replace(m.app, '_', '\\_') || '\\_%' ORDER BY 1""");
    }

    private static List<Scope> scope(Connection connection, String application) throws SQLException {
        List<Scope> scope = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT c.relname, a.attname, f.conname, ARRAY(
                    SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i
                    WHERE i.indrelid = c.oid AND a.attnum = ANY (i.indkey) ORDER BY i.indexrelid)
                FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = f.conkey[1]
                WHERE f.contype = 'f' AND f.confrelid = 'organizations_organization'::regclass
                AND c.relname LIKE ? ORDER BY c.relname""")) {
            query.setString(1, application.replace("_", "\\_") + "\\_%");
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String[] indexes = (String[]) rows.getArray(4).getArray();
                    scope.add(new Scope(rows.getString(1), rows.getString(2), rows.getString(3), List.of(indexes)));
                }
            }
        }
        return scope;
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    /** A column that points at the organisation table, and its SQL as Django writes it. */
    private record Scope(String table, String column, String constraint, List<String> indexes) {

        List<String> adding() {
            List<String> statements = new ArrayList<>();
            statements.add("ALTER TABLE \"" + table + "\" ADD COLUMN \"" + column + "\" bigint NULL CONSTRAINT \""
                    + constraint
                    + "\" REFERENCES \"organizations_organization\"(\"id\") DEFERRABLE INITIALLY DEFERRED; "
                    + "SET CONSTRAINTS \"" + constraint + "\" IMMEDIATE");
            statements.addAll(indexes);
            return statements;
        }

        String dropping() {
            return "ALTER TABLE \"" + table + "\" DROP COLUMN \"" + column + "\" CASCADE";
        }

        String alter(String how) {
            return "ALTER TABLE \"" + table + "\" ALTER COLUMN \"" + column + "\" " + how;
        }
    }
}
