package org.bmms.console.sandbox.dump;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.bmms.console.sandbox.machine.Invocation;

/** Fills a database from a dump, entry by entry, each in its own transaction, until something fails. */
final class DumpWriter {
    /** How long the restore of a small production database takes. */
    private static final Duration TIME = Duration.ofSeconds(5);

    private static final byte[] EMPTY = {'[', ']'};

    private final Invocation call;
    private final Connection connection;
    private final DumpFaults faults;

    DumpWriter(Invocation call, Connection connection, DumpFaults faults) {
        this.call = call;
        this.connection = connection;
        this.faults = faults;
    }

    /** Opens the data, which may turn out to be damaged only now. */
    @FunctionalInterface
    interface DataSource {
        DumpFile open() throws IOException;
    }

    void write(DumpFile contents, DataSource source, boolean owners, boolean privileges)
            throws SQLException, IOException, InterruptedException {
        long tables = contents.entries().stream()
                .filter(e -> e.kind() == EntryKind.DATA)
                .count();
        DumpFile data = contents;
        int done = 0;
        for (DumpEntry entry : contents.entries()) {
            if (entry.kind() == EntryKind.DATA) {
                data = done == 0 ? source.open() : data;
                if (faults.breaksAt((double) done / tables)) {
                    throw new SQLException(
                            "ERROR:  could not extend file \"base/16999/17042\": No space left on device");
                }
                call.machine().clock().work(TIME.dividedBy(tables));
                copy(entry, data.data().getOrDefault(entry.id(), EMPTY));
                done++;
            } else if (entry.kind() != EntryKind.PRIVILEGES || privileges) {
                execute(entry.statement());
                if (owners && entry.kind() == EntryKind.TABLE) {
                    execute("ALTER TABLE " + quote(entry.schema()) + "." + quote(entry.name()) + " OWNER TO "
                            + quote(entry.owner()));
                }
            }
        }
    }

    private void copy(DumpEntry entry, byte[] rows) throws SQLException {
        String table = entry.statement();
        String columns = table.substring(table.indexOf(" (") + 2, table.length() - 1);
        String name = table.substring(0, table.indexOf(" ("));
        String sql = "INSERT INTO " + table + " OVERRIDING SYSTEM VALUE SELECT " + columns
                + " FROM json_populate_recordset(NULL::" + name + ", ?::json)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, new String(rows, StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quote(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }
}
