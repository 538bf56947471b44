package org.bmms.console.sandbox.django;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bmms.console.sandbox.data.CodeMigration;
import org.bmms.console.sandbox.data.Release;
import org.bmms.console.sandbox.machine.Invocation;
import org.jspecify.annotations.Nullable;

/**
 * Django's migrations: what {@code migrate}, {@code sqlmigrate} and {@code showmigrations} say and do. The SQL is run in
 * the target's own PostgreSQL, one transaction a migration, so that a migration fails here where it fails there.
 */
final class Migrating {
    private static final Duration ONE = Duration.ofMillis(400);
    private static final String ORGANIZATIONS = "organizations";

    /** What is Python in the real code, so that nobody can say before what it does. */
    private static final Set<String> PYTHON = Set.of("organizations.0002_create_default_organization");

    private final Release release;
    private final List<String> names;
    private final Set<String> withoutSql = new HashSet<>();
    private final List<CodeMigration> added = new CopyOnWriteArrayList<>();

    Migrating(Release release) {
        this.release = release;
        this.names = new CopyOnWriteArrayList<>(release.names());
    }

    /** A migration of the code that changes nothing in the database but Django's record. */
    void add(String name) {
        names.add(name);
        withoutSql.add(name);
    }

    /** A migration of the code that does something. */
    void add(CodeMigration migration) {
        names.add(migration.fullName());
        added.add(migration);
    }

    void reset() {
        added.forEach(migration -> names.remove(migration.fullName()));
        added.clear();
        names.removeAll(withoutSql);
        withoutSql.clear();
    }

    int show(Invocation call, Settings settings) throws IOException, SQLException {
        try (Connection connection = ApplicationDatabase.connect(settings)) {
            Set<String> applied = applied(connection);
            for (String name : names) {
                call.println((applied.contains(name) ? "[X]  " : "[ ]  ") + name);
            }
        }
        return 0;
    }

    int sql(Invocation call, String application, String name, boolean backwards) throws IOException {
        Optional<String> found = found(call, application, name);
        if (found.isEmpty()) {
            return 1;
        }
        String migration = found.get();
        CodeMigration code = code(migration).orElse(null);
        if (code == null && !withoutSql.contains(migration) && !PYTHON.contains(migration)) {
            call.complain("SandboxError: the sandbox has no code of " + migration);
            return 1;
        }
        call.println("BEGIN;");
        if (code == null) {
            boolean python = PYTHON.contains(migration);
            call.println("--\n-- " + (python ? "Raw Python operation" : "Change Meta options") + "\n--");
            call.println(python ? "-- THIS OPERATION CANNOT BE WRITTEN AS SQL" : "-- (no-op)");
        } else {
            for (String statement : backwards ? code.backwards() : code.forwards()) {
                call.println("--\n-- " + code.describe() + "\n--\n" + statement + ";");
            }
        }
        call.println("COMMIT;");
        return 0;
    }

    int plan(Invocation call, Settings settings, String application, String name) throws IOException, SQLException {
        Optional<String> found = found(call, application, name);
        if (found.isEmpty()) {
            return 1;
        }
        try (Connection connection = ApplicationDatabase.connect(settings)) {
            Set<String> applied = applied(connection);
            boolean back = applied.contains(found.get());
            List<String> planned = planned(found.get(), applied);
            call.println("Planned operations:");
            if (planned.isEmpty()) {
                call.println("  No planned migration operations.");
            }
            for (String migration : planned) {
                call.println(migration);
                call.println("    " + (back ? "Undo " : "")
                        + release.migration(migration)
                                .map(CodeMigration::describe)
                                .orElse("Raw Python operation"));
            }
        }
        return 0;
    }

    /** Migrates to one migration, or to the last of all where none is named. */
    int migrate(Invocation call, Settings settings, @Nullable String application, @Nullable String name)
            throws IOException, SQLException, InterruptedException {
        try (Connection connection = ApplicationDatabase.connect(settings)) {
            connection.setAutoCommit(false);
            Set<String> applied = applied(connection);
            List<String> planned;
            boolean back = false;
            if (application == null || name == null) {
                planned = names.stream().filter(n -> !applied.contains(n)).toList();
            } else {
                Optional<String> found = found(call, application, name);
                if (found.isEmpty()) {
                    return 1;
                }
                back = applied.contains(found.get());
                planned = planned(found.get(), applied);
            }
            call.println("Running migrations:");
            for (String migration : planned) {
                call.machine().clock().work(ONE);
                if (!run(call, connection, migration, back)) {
                    return 1;
                }
            }
        }
        return 0;
    }

    private boolean run(Invocation call, Connection connection, String migration, boolean back) throws IOException {
        List<String> statements;
        if (withoutSql.contains(migration)) {
            statements = List.of();
        } else {
            CodeMigration code = code(migration).orElse(null);
            if (code == null) {
                call.complain("SandboxError: the sandbox has no code of " + migration);
                return false;
            }
            statements = back ? code.backwards() : code.forwards();
        }
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            record(connection, migration, back);
            connection.commit();
        } catch (SQLException e) {
            rollBack(connection, e);
            call.complain("Traceback (most recent call last):");
            call.complain("django.db.utils.IntegrityError: " + e.getMessage());
            return false;
        }
        call.println("  " + (back ? "Unapplying " : "Applying ") + migration + "... OK");
        return true;
    }

    private static void rollBack(Connection connection, SQLException why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    private static void record(Connection connection, String migration, boolean back) throws SQLException {
        String sql = back
                ? "DELETE FROM django_migrations WHERE app = ? AND name = ?"
                : "INSERT INTO django_migrations (app, name, applied) VALUES (?, ?, now())";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, application(migration));
            statement.setString(2, migration.substring(migration.indexOf('.') + 1));
            statement.executeUpdate();
        }
    }

    /** What is applied to reach a migration, or taken back to make it the last of its application. */
    private List<String> planned(String target, Set<String> applied) {
        if (!applied.contains(target)) {
            Set<String> needed = new HashSet<>(Set.of(target));
            for (String name : names.reversed()) {
                if (needed.contains(name)) {
                    needed.addAll(needs(name));
                }
            }
            return names.stream()
                    .filter(n -> needed.contains(n) && !applied.contains(n))
                    .toList();
        }
        Set<String> gone = new HashSet<>();
        for (String name : names) {
            boolean next = needs(name).contains(target) && application(name).equals(application(target));
            if (next || needs(name).stream().anyMatch(gone::contains)) {
                gone.add(name);
            }
        }
        List<String> planned = new ArrayList<>(names.stream()
                .filter(n -> gone.contains(n) && applied.contains(n))
                .toList());
        return planned.reversed();
    }

    /** A migration needs the one before it in its application; one that adds organisation columns, the organisations. */
    private Set<String> needs(String name) {
        Set<String> needs = new HashSet<>();
        List<String> own = own(application(name));
        int place = own.indexOf(name);
        if (place > 0) {
            needs.add(own.get(place - 1));
        }
        if (code(name).isPresent()) {
            needs.add(own(ORGANIZATIONS).getLast());
        }
        return needs;
    }

    private Optional<CodeMigration> code(String name) {
        return release.migration(name)
                .or(() -> added.stream().filter(m -> m.fullName().equals(name)).findFirst());
    }

    private List<String> own(String application) {
        return names.stream().filter(n -> application(n).equals(application)).toList();
    }

    private static String application(String migration) {
        return migration.substring(0, migration.indexOf('.'));
    }

    private Optional<String> found(Invocation call, String application, String prefix) throws IOException {
        List<String> candidates = own(application).stream()
                .filter(n -> n.startsWith(application + "." + prefix))
                .toList();
        if (candidates.size() != 1) {
            call.complain(
                    "CommandError: Cannot find a migration matching '" + prefix + "' from app '" + application + "'.");
            return Optional.empty();
        }
        return Optional.of(candidates.getFirst());
    }

    private static Set<String> applied(Connection connection) throws SQLException {
        Set<String> applied = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT app || '.' || name FROM django_migrations")) {
            while (rows.next()) {
                applied.add(rows.getString(1));
            }
        }
        return applied;
    }
}
