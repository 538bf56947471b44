package org.bmms.console.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;

/** One real PostgreSQL for all tests of this JVM; it ends with the JVM. Roles other than the superuser need a password. */
public final class TestServer {
    public static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres server;
    private final Database maintenance;
    private final AtomicInteger names = new AtomicInteger();

    private static final class Holder {
        static final TestServer SHARED = start();
    }

    private TestServer(EmbeddedPostgres server) {
        this.server = server;
        maintenance = new Database(address("postgres"), DatabaseLimits.usual());
    }

    public static TestServer shared() {
        return Holder.SHARED;
    }

    public int port() {
        return server.getPort();
    }

    /** A database of the server, as the superuser. */
    public DatabaseAddress address(String database) {
        return new DatabaseAddress("127.0.0.1", server.getPort(), database, SUPERUSER, Secret.of(""), TlsMode.DISABLE);
    }

    /** A database of the server, as a role. */
    public DatabaseAddress address(String database, String role, String password) {
        return address(database).as(role, Secret.of(password));
    }

    public Database maintenance() {
        return maintenance;
    }

    /** A name no other test uses. */
    public String freshName(String prefix) {
        return prefix + "_" + names.incrementAndGet();
    }

    /** Runs a script, possibly of several statements, as the superuser. */
    public void script(String database, String sql) {
        try (var connection = server.getDatabase(SUPERUSER, database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Creates a role with login and password. */
    public void role(String name, String password) {
        script("postgres", "create role \"" + name + "\" login password '" + password + "'");
    }

    public void create(String database) {
        script("postgres", "create database \"" + database + "\" template template0");
    }

    public void drop(String database) {
        script("postgres", "drop database if exists \"" + database + "\" with (force)");
    }

    /** How many statements of the console are running whose text contains this. */
    public long running(String text) {
        String sql = "select count(*) as n from pg_stat_activity where state = 'active' and pid <> pg_backend_pid()"
                + " and strpos(query, ?) > 0";
        return maintenance.read(Access.of(Message.of("test.running")), reading -> reading.number(Sql.of(sql, text)));
    }

    private static TestServer start() {
        try {
            Path data = Files.createTempDirectory("bmms-test-postgres");
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(true)
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("fsync", "off")
                    .start();
            Files.writeString(
                    data.resolve("pg_hba.conf"),
                    "host all " + SUPERUSER + " 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n",
                    StandardCharsets.US_ASCII);
            TestServer started = new TestServer(server);
            started.script("postgres", "select pg_reload_conf()");
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
