package org.bmms.console.sandbox.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Secret;
import org.bmms.console.onboarding.form.Moa;
import org.bmms.console.onboarding.form.MoaCatalogue;

/** The target's database: seeded once, copied from a template whenever it is reset. */
public final class TargetData {
    /** Name of the database and of the role that owns it. */
    public static final String NAME = "obcms_prod";

    private static final String TEMPLATE = "sandbox_seed";

    private final DatabaseServer server;
    private final Secret password;
    private Release release;

    private TargetData(DatabaseServer server, Secret password) {
        this.server = server;
        this.password = password;
        this.release = new Release(List.of(), List.of());
    }

    /** Makes the role, the template and the first copy. */
    public static TargetData create(DatabaseServer server, Variant variant, long seed) throws SQLException {
        return create(server, variant, SchemaStart.SETTLED, seed);
    }

    /** As {@link #create(DatabaseServer, Variant, long)}, before or within the way to organisation columns. */
    public static TargetData create(DatabaseServer server, Variant variant, SchemaStart start, long seed)
            throws SQLException {
        TargetData data = new TargetData(server, Passwords.generate());
        data.makeTemplate(variant, start, seed);
        data.copyTemplate();
        return data;
    }

    /** The password of the application's role. */
    public Secret password() {
        return password;
    }

    /** A connection of the application's role to the target's database. */
    public Connection connect() throws SQLException {
        return server.connect(NAME, NAME, password);
    }

    /** Puts everything back as it was: other databases go, the target's is new. */
    public void reset() throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String database : others(statement)) {
                statement.execute("DROP DATABASE " + quote(database) + " WITH (FORCE)");
            }
        }
        copyTemplate();
    }

    /** The migrations that the application's code knows. */
    public Release release() {
        return release;
    }

    /** The first column of a query in the target's database. */
    public List<String> strings(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return strings(statement, sql);
        }
    }

    /**
     * What a careless script does: takes the organisation from every row of the largest table that allows it.
     *
     * @return how many rows lost their organisation
     */
    public int loseOrganizations() throws SQLException {
        String table = strings("""
                SELECT c.relname FROM pg_constraint f
                JOIN pg_class c ON c.oid = f.conrelid
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = f.conkey[1]
                WHERE f.contype = 'f' AND f.confrelid = 'organizations_organization'::regclass AND NOT a.attnotnull
                ORDER BY pg_relation_size(c.oid) DESC, c.relname LIMIT 1""").getFirst();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate("UPDATE " + quote(table) + " SET organization_id = NULL");
        }
    }

    private void makeTemplate(Variant variant, SchemaStart start, long seed) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + NAME + " LOGIN CREATEDB PASSWORD '" + password.reveal() + "'");
            statement.execute("CREATE DATABASE " + TEMPLATE + " OWNER " + NAME + " ENCODING 'UTF8' TEMPLATE template0");
        }
        try (Connection connection = server.connect(TEMPLATE, NAME, password);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET sandbox.seed = '" + seed + "'");
            loadCatalogue(connection, statement);
            for (String script : variant.scripts()) {
                statement.execute(Resources.text(script));
            }
            release = Release.prepare(connection, start);
            statement.execute("ANALYZE");
            connection.commit();
        }
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE " + TEMPLATE + " ALLOW_CONNECTIONS false");
        }
    }

    private static void loadCatalogue(Connection connection, Statement statement) throws SQLException {
        statement.execute(
                "CREATE TEMPORARY TABLE moas (position int, code text, name text, org_type text, pilot bool)");
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO moas VALUES (?, ?, ?, ?, ?)")) {
            int position = 1;
            for (Moa moa : MoaCatalogue.read()) {
                insert.setInt(1, position++);
                insert.setString(2, moa.code());
                insert.setString(3, moa.name());
                insert.setString(4, moa.type());
                insert.setBoolean(5, moa.pilot());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void copyTemplate() throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE DATABASE " + NAME + " OWNER " + NAME + " TEMPLATE " + TEMPLATE + " STRATEGY file_copy");
        }
    }

    private static List<String> others(Statement statement) throws SQLException {
        return strings(
                statement,
                "SELECT datname FROM pg_database WHERE NOT datistemplate AND datname NOT IN ('postgres', '" + TEMPLATE
                        + "')");
    }

    private static List<String> strings(Statement statement, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private static String quote(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }
}
