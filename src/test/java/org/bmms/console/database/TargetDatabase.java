package org.bmms.console.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import org.bmms.console.base.Message;

/** A database with a small copy of the target's schema, dropped when closed. */
public final class TargetDatabase implements AutoCloseable {
    private final TestServer server;
    private final String name;
    private final Database database;

    private TargetDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
        database = new Database(server.address(name), DatabaseLimits.usual());
    }

    /** The real system's schema: complete but for a required table without an organisation. */
    public static TargetDatabase detailed() {
        return of("detailed");
    }

    /** The checklist's schema. */
    public static TargetDatabase metadata() {
        return of("metadata");
    }

    /** An empty database. */
    public static TargetDatabase empty() {
        TestServer server = TestServer.shared();
        String name = server.freshName("empty");
        server.create(name);
        return new TargetDatabase(server, name);
    }

    private static TargetDatabase of(String schema) {
        TargetDatabase created = empty();
        created.script(resource(schema));
        return created;
    }

    public String name() {
        return name;
    }

    public Database database() {
        return database;
    }

    public TestServer server() {
        return server;
    }

    /** Runs a script as the superuser. */
    public void script(String sql) {
        server.script(name, sql);
    }

    public <T> T read(Function<Reading, T> work) {
        return database.read(Access.of(Message.of("test.read")), work);
    }

    public long number(String sql) {
        return read(reading -> reading.number(Sql.of(sql)));
    }

    public OrganizationModel model() {
        return read(reading -> new Catalog(reading).organizationModel());
    }

    @Override
    public void close() {
        database.close();
        server.drop(name);
    }

    private static String resource(String schema) {
        try (InputStream stream = TargetDatabase.class.getResourceAsStream("/target/" + schema + ".sql")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
