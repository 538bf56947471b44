package org.bmms.console.database.cluster;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.base.Endpoint;
import org.bmms.console.base.Secret;
import org.bmms.console.database.DatabaseAddress;
import org.bmms.console.database.TlsMode;
import org.bmms.console.sandbox.network.FreePort;

/**
 * Two real PostgreSQL, the second of which follows the first by streaming. It begins with a copy of the data directory
 * that was made while the first one was stopped. Replay waits for no reader.
 */
public final class ServerPair implements AutoCloseable {
    private final One first;
    private final One second;

    private ServerPair(One first, One second) {
        this.first = first;
        this.second = second;
    }

    private static final class Holder {
        static final ServerPair SHARED = started();
    }

    /** For all tests that stop neither; they end with the JVM. */
    public static ServerPair shared() {
        return Holder.SHARED;
    }

    /** One of the servers, running or not. */
    public static final class One {
        private final Path directory;
        private final int port;
        private EmbeddedPostgres server;

        private One(Path directory, int port) {
            this.directory = directory;
            this.port = port;
            start();
        }

        public void start() {
            try {
                server = EmbeddedPostgres.builder()
                        .setDataDirectory(directory)
                        .setCleanDataDirectory(false)
                        .setPort(port)
                        .setServerConfig("max_connections", "60")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public void stop() {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public Endpoint server() {
            return new Endpoint("127.0.0.1", port);
        }

        public DatabaseAddress address(String database) {
            return new DatabaseAddress("127.0.0.1", port, database, "postgres", Secret.of(""), TlsMode.DISABLE);
        }

        /** Runs statements as the superuser. */
        public void script(String database, String sql) {
            try (Connection connection =
                            server.getDatabase("postgres", database).getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Starts both. */
    public static ServerPair started() {
        try {
            Path data = Files.createTempDirectory("bmms-test-primary");
            One first = new One(data, FreePort.find());
            first.stop();
            Path copy = Files.createTempDirectory("bmms-test-standby");
            copy(data, copy);
            Files.createFile(copy.resolve("standby.signal"));
            Files.writeString(
                    copy.resolve("postgresql.auto.conf"),
                    "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres'\n".formatted(first.port)
                            + "max_standby_streaming_delay = 0\n",
                    StandardOpenOption.APPEND);
            first.start();
            return new ServerPair(first, new One(copy, FreePort.find()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that was the primary at first. */
    public One first() {
        return first;
    }

    /** The one that follows it at first. */
    public One second() {
        return second;
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.toList();
        }
        for (Path path : all) {
            Path target = to.resolve(from.relativize(path));
            if (!path.equals(from)) {
                Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public void close() {
        for (One one : List.of(second, first)) {
            one.stop();
            try (Stream<Path> walk = Files.walk(one.directory)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
