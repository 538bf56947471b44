package org.bmms.console.onboarding.write;

import org.bmms.console.base.FailureException;
import org.bmms.console.database.Access;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.Reading;
import org.bmms.console.database.Sql;

/** What a database server still knows of a transaction. */
final class Fate {
    private static final String STATUS = "select coalesce(txid_status(?), '') as fate";
    private static final String SERVER = "select system_identifier::text as server from pg_control_system()";

    private Fate() {}

    /** {@code committed}, {@code aborted} or {@code in progress}; empty if it is too long ago. */
    static String of(Reading reading, long transaction) {
        return reading.first(Sql.of(STATUS, transaction), row -> row.text("fate"))
                .orElse("");
    }

    /** What tells the server from any other, whose transactions have the same numbers; empty where it may not be asked. */
    static String server(Database database, Access access) {
        try {
            return database.read(
                    access,
                    reading -> reading.first(Sql.of(SERVER), row -> row.text("server"))
                            .orElse(""));
        } catch (FailureException e) {
            if (e.failure().code() == DatabaseFailure.PRIVILEGE) {
                return "";
            }
            throw e;
        }
    }
}
