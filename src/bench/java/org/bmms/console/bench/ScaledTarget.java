package org.bmms.console.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseAddress;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.database.TlsMode;
import org.bmms.console.sandbox.data.DatabaseServer;
import org.bmms.console.sandbox.data.TargetData;
import org.bmms.console.sandbox.data.Variant;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox's target with many times its rows, in a server of its own that goes when it is closed. Rows are spread over
 * the tables as in the sandbox, and refer to parents all over the parent's table.
 */
final class ScaledTarget implements AutoCloseable {
    private static final long SEED = 1;

    private final Path directory;
    private final DatabaseServer server;
    private final TargetData data;

    private ScaledTarget(Path directory, DatabaseServer server, TargetData data) {
        this.directory = directory;
        this.server = server;
        this.data = data;
    }

    /** Starts a server and fills the scope tables with so many rows in all; one in a hundred has no organisation. */
    static ScaledTarget of(long rows) throws IOException, SQLException {
        Path directory = Files.createTempDirectory("bmms-bench");
        DatabaseServer server = DatabaseServer.start(Files.createDirectory(directory.resolve("data")));
        ScaledTarget target = new ScaledTarget(directory, server, TargetData.create(server, Variant.REAL, SEED));
        try (Connection connection = server.connect(TargetData.NAME)) {
            ScaledRows.fill(connection, rows);
        } catch (SQLException e) {
            target.close();
            throw e;
        }
        return target;
    }

    /** The database as the console knows it, as the application's role. */
    Database database() {
        return new Database(
                new DatabaseAddress(
                        "127.0.0.1", server.port(), TargetData.NAME, TargetData.NAME, data.password(), TlsMode.DISABLE),
                DatabaseLimits.usual());
    }

    /** A plain connection as the application's role. */
    Connection connect() throws SQLException {
        return data.connect();
    }

    /** The tables whose rows belong to an organisation. */
    List<String> tables() throws SQLException {
        return data.strings(ScaledRows.TABLES);
    }

    /** Runs a statement as superuser. */
    void execute(String sql) throws SQLException {
        try (Connection connection = server.connect(TargetData.NAME);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Tidies up as autovacuum does in time. */
    void vacuum() throws SQLException {
        execute("VACUUM (ANALYZE)");
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
