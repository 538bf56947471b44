package org.bmms.console.monitoring;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.Database;
import org.bmms.console.database.Reading;
import org.bmms.console.database.Relation;
import org.bmms.console.database.Row;
import org.bmms.console.database.Sql;
import org.bmms.console.database.SqlFile;
import org.jspecify.annotations.Nullable;

/**
 * How the database is (checklist § Post-Deployment Verification: Database Health).
 *
 * @param connections of clients that are open, this console's among them
 * @param most how many the server accepts
 * @param bytes size of the database
 * @param hits blocks found in memory since the last reset of statistics
 * @param reads blocks that were not
 * @param deadlocks since then
 * @param waiting locks that somebody waits for
 * @param lag how far a standby is behind; null if it is none
 * @param query how long the server takes for a hundred rows of the first required model; null if there is none
 * @param seesAll whether the connected role may see the statements of others
 * @param longest the statements that have been running longest
 */
public record DatabaseSample(
        long connections,
        long most,
        long bytes,
        long hits,
        long reads,
        long deadlocks,
        long waiting,
        @Nullable Duration lag,
        @Nullable Duration query,
        boolean seesAll,
        List<RunningStatement> longest) {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int SHOWN = 5;
    private static final Pattern ALTERNATIVES = Pattern.compile("\\|");

    public DatabaseSample {
        longest = List.copyOf(longest);
    }

    /**
     * Looks once, in one transaction.
     *
     * @param models the required models, as in a policy
     * @throws org.bmms.console.base.FailureException a code of the database
     */
    static DatabaseSample read(Database database, List<String> models, Cancellation cancellation) {
        Access access =
                Access.of(Message.of("monitoring.work.database")).within(LIMIT).stoppedBy(cancellation);
        return database.read(access, reading -> {
            Duration query = query(reading, models);
            List<RunningStatement> longest = reading.list(
                    Sql.of(SqlFile.read("monitoring/longest.sql"), SHOWN),
                    row -> new RunningStatement(
                            row.number("pid"),
                            row.text("role"),
                            row.text("application"),
                            Duration.ofMillis(row.number("running_ms")),
                            row.optionalFlag("waiting").orElse(false),
                            row.numbers("blockers"),
                            RunningStatement.shape(row.optionalText("statement").orElse(""))));
            return reading.first(Sql.of(SqlFile.read("monitoring/vitals.sql")), row -> of(row, query, longest))
                    .orElseThrow();
        });
    }

    private static DatabaseSample of(Row row, @Nullable Duration query, List<RunningStatement> longest) {
        return new DatabaseSample(
                row.number("connections"),
                row.number("most"),
                row.number("bytes"),
                row.number("hits"),
                row.number("reads"),
                row.number("deadlocks"),
                row.number("waiting"),
                row.optionalNumber("lag_ms").map(Duration::ofMillis).orElse(null),
                query,
                row.flag("sees_all"),
                longest);
    }

    /** Measured by the server itself, so that the way to it does not count. */
    private static @Nullable Duration query(Reading reading, List<String> models) {
        return models.stream()
                .flatMap(ALTERNATIVES::splitAsStream)
                .flatMap(name -> new Catalog(reading).relation(name.strip()).stream())
                .findFirst()
                .flatMap(model -> took(reading, model))
                .orElse(null);
    }

    private static Optional<Duration> took(Reading reading, Relation model) {
        // A statement that is refused would end the transaction for the others.
        boolean mayRead = reading.first(
                        Sql.of(
                                "select has_table_privilege(?, 'select') as may",
                                model.table().quoted()),
                        row -> row.flag("may"))
                .orElse(false);
        if (!mayRead) {
            return Optional.empty();
        }
        String sql =
                "select count(*) as n, (extract(epoch from clock_timestamp() - statement_timestamp()) * 1000000)::bigint"
                        + " as microseconds from (select * from "
                        + model.table().quoted() + " limit 100) hundred";
        return reading.first(Sql.of(sql), row -> Duration.ofNanos(row.number("microseconds") * 1000));
    }
}
