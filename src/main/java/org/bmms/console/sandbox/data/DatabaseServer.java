package org.bmms.console.sandbox.data;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Secret;
import org.bmms.console.sandbox.network.FreePort;

/** An embedded PostgreSQL that asks for passwords, as a production server does. */
public final class DatabaseServer implements AutoCloseable {
    /** The superuser. */
    public static final String SUPERUSER = "postgres";

    private static final Path PROGRAMS = ConsoleDirectories.currentCache().resolve("postgresql");
    private static final String ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final EmbeddedPostgres server;
    private final Secret password;

    private DatabaseServer(EmbeddedPostgres server, Secret password) {
        this.server = server;
        this.password = password;
    }

    /**
     * Starts a server.
     *
     * @param directory an empty directory for its files
     */
    public static DatabaseServer start(Path directory) throws IOException, SQLException {
        // Its programs are unpacked once. Not in the system's directory for temporary files, which others may write to;
        // the library makes a directory there even if it is told another one by its builder.
        System.setProperty("ot.epg.working-dir", PROGRAMS.toString());
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setPort(FreePort.find())
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("synchronous_commit", "off")
                .start();
        Secret password = Passwords.generate();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE " + SUPERUSER + " PASSWORD '" + password.reveal() + "'");
            Files.writeString(directory.resolve("pg_hba.conf"), ACCESS);
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException | IOException e) {
            server.close();
            throw e;
        }
        return new DatabaseServer(server, password);
    }

    public int port() {
        return server.getPort();
    }

    /** A connection as superuser. */
    public Connection connect(String database) throws SQLException {
        return connect(database, SUPERUSER, password);
    }

    /** A connection as any role. */
    public Connection connect(String database, String user, Secret userPassword) throws SQLException {
        return connect("127.0.0.1", server.getPort(), database, user, userPassword.reveal());
    }

    /** A connection to any server, with the time limits of a simulated program. */
    public static Connection connect(String host, int port, String database, String user, String password)
            throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(
                "jdbc:postgresql://" + host + ":" + port + "/" + encode(database), properties);
    }

    private static String encode(String database) {
        return java.net.URLEncoder.encode(database, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
