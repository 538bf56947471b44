package org.bmms.console.monitoring;

import java.time.Duration;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Database;
import org.bmms.console.database.Sql;
import org.bmms.console.database.SqlFile;

/**
 * How busy the database is (checklist § Post-Deployment Verification: database).
 *
 * @param connections of clients that are open, this console's among them
 * @param most how many the server accepts
 * @param slowest how long the longest statement that runs now has been running; zero if none does
 * @param answered how long it took to learn this, the way to the server and back included
 */
public record DatabaseActivity(long connections, long most, Duration slowest, Duration answered) {

    /**
     * Looks once.
     *
     * @throws org.bmms.console.base.FailureException a code of the database
     */
    public static DatabaseActivity read(Database database, Cancellation cancellation) {
        Access access = Access.of(Message.of("monitoring.work.activity")).stoppedBy(cancellation);
        return database.read(access, reading -> {
            long began = System.nanoTime();
            return reading.first(
                            Sql.of(SqlFile.read("monitoring/activity.sql")),
                            row -> new DatabaseActivity(
                                    row.number("connections"),
                                    row.number("most"),
                                    Duration.ofMillis(row.number("slowest_ms")),
                                    Duration.ofNanos(System.nanoTime() - began)))
                    .orElseThrow();
        });
    }
}
