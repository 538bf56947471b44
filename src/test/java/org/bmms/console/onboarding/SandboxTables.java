package org.bmms.console.onboarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;
import org.bmms.console.database.Access;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseAddress;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.database.Sql;
import org.bmms.console.database.TlsMode;
import org.bmms.console.onboarding.write.Receipts;
import org.bmms.console.run.RunState;
import org.bmms.console.sandbox.data.DatabaseServer;
import org.bmms.console.sandbox.data.TargetData;
import org.bmms.console.sandbox.data.Variant;

/** The sandbox's database alone, on a PostgreSQL of its own; put back before each test. */
public final class SandboxTables implements AutoCloseable {
    private final DatabaseServer server;
    private final TargetData data;
    private final Path directory;
    private Database database;

    private SandboxTables(DatabaseServer server, TargetData data, Path directory) {
        this.server = server;
        this.data = data;
        this.directory = directory;
        this.database = open();
    }

    public static SandboxTables start(Variant variant, Path directory) {
        try {
            DatabaseServer server = DatabaseServer.start(Files.createDirectories(directory.resolve("pg")));
            return new SandboxTables(server, TargetData.create(server, variant, 1), directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Receipts of changes that were all made. */
    public Receipts receipts() {
        return new Receipts(directory.resolve("receipts"), _ -> RunState.DONE);
    }

    /** As the application's role. */
    public Database database() {
        return database;
    }

    public DatabaseAddress address() {
        return new DatabaseAddress(
                "127.0.0.1", server.port(), TargetData.NAME, TargetData.NAME, data.password(), TlsMode.DISABLE);
    }

    /** As a role that may look only, with the rights that the project's script gives it. */
    public Database viewer() {
        try (Connection connection = server.connect(TargetData.NAME);
                Statement statement = connection.createStatement()) {
            statement.execute("drop role if exists bmms_viewer; create role bmms_viewer login password 'looking'");
            statement.execute(Files.readString(Path.of("sql/roles/viewer.sql")));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Database(address().as("bmms_viewer", Secret.of("looking")), DatabaseLimits.usual());
    }

    /** What an administrator of the server does in the target's database. */
    public void asSuperuser(String sql) {
        try (Connection connection = server.connect(TargetData.NAME);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void reset() {
        database.close();
        try {
            data.reset();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        database = open();
    }

    /** What Django does meanwhile. */
    public void script(String sql) {
        try (Connection connection = data.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A transaction of Django's that goes on until its end is asked for. */
    public Transaction begin(String sql) {
        try {
            return new Transaction(data.connect(), sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Waits until a session of the console waits for somebody else's lock, in a statement that begins so. Work that ended
     * before says what it ended with.
     */
    public void awaitWaiting(String statement, CompletableFuture<?> work) {
        Instant deadline = Instant.now().plusSeconds(20);
        while (number("select count(*) as n from pg_stat_activity where wait_event_type = 'Lock' and query ilike '"
                        + statement + "%'")
                == 0) {
            if (work.isDone()) {
                throw new AssertionError("ended before it waited in " + statement + ": " + work.join());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("nobody waits in " + statement);
            }
        }
    }

    /** What Django has begun. */
    public static final class Transaction implements AutoCloseable {
        private final Connection connection;

        Transaction(Connection connection, String sql) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        /** Ends it for good; then closing it has no more effect. */
        public void commit() {
            try {
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            try {
                connection.rollback();
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public long number(String sql) {
        return database.read(Access.of(Message.of("test.read")), reading -> reading.number(Sql.of(sql)));
    }

    public String text(String sql) {
        return database.read(
                Access.of(Message.of("test.read")),
                reading -> reading.first(
                                Sql.of(sql), row -> row.optionalText("n").orElse(""))
                        .orElseThrow());
    }

    /** All that an onboarding could change. */
    public String everything() {
        return text("""
                select md5(string_agg(row, '|' order by row)) as n from (
                    select 'o' || to_jsonb(t)::text || t.xmin::text as row from organizations_organization t
                    union all select 'u' || to_jsonb(t)::text || t.xmin::text from auth_user t
                    union all select 'm' || to_jsonb(t)::text || t.xmin::text from organizations_organizationmembership t
                    union all select 'g' || to_jsonb(t)::text || t.xmin::text from auth_group t
                    union all select 'j' || to_jsonb(t)::text || t.xmin::text from auth_user_groups t) everything""");
    }

    private Database open() {
        return new Database(address(), DatabaseLimits.usual());
    }

    @Override
    public void close() {
        database.close();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
