package org.bmms.console.inspection;

import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Database;
import org.bmms.console.database.Row;
import org.bmms.console.database.Sql;
import org.bmms.console.database.SqlFile;

/**
 * What the checklist asks about the database and the role that is connected to it (checklist § Database Preparation).
 *
 * @param versionNumber the server's version, such as 170002
 * @param version the same for people
 * @param name the database
 * @param encoding such as {@code UTF8}
 * @param collate how it sorts
 * @param ctype what it takes for letters
 * @param locale the same where it is not the operating system's
 * @param role the role
 * @param superuser whether nothing is forbidden to it
 * @param more what else it may do and should not, in PostgreSQL's words; empty if nothing
 * @param createsTables whether migrations can run as it
 * @param replica whether nobody can write
 * @param mostConnections how many the server accepts
 * @param connections how many there are
 * @param postgis whether the extension is there, which is not needed
 */
public record DatabaseState(
        long versionNumber,
        String version,
        String name,
        String encoding,
        String collate,
        String ctype,
        Optional<String> locale,
        String role,
        boolean superuser,
        String more,
        boolean createsTables,
        boolean replica,
        long mostConnections,
        long connections,
        boolean postgis) {

    /** Reads it in one statement. */
    public static DatabaseState read(Database database, Cancellation stop) {
        return database.read(
                Access.of(Message.of("inspection.work.database")).stoppedBy(stop),
                reading -> reading.first(Sql.of(SqlFile.read("checklist/database.sql")), DatabaseState::of)
                        .orElseThrow());
    }

    private static DatabaseState of(Row row) {
        String more = (row.flag("creates_roles") ? "CREATEROLE " : "")
                + (row.flag("replicates") ? "REPLICATION " : "")
                + (row.flag("bypasses_policies") ? "BYPASSRLS" : "");
        return new DatabaseState(
                row.number("version_number"),
                row.text("version"),
                row.text("name"),
                row.text("encoding"),
                row.text("collate"),
                row.text("ctype"),
                row.optionalText("locale"),
                row.text("role"),
                row.flag("superuser"),
                more.strip(),
                row.flag("creates_tables"),
                row.flag("replica"),
                row.number("most_connections"),
                row.number("connections"),
                row.flag("postgis"));
    }
}
