package org.bmms.console.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.Database;
import org.bmms.console.database.Sql;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.jspecify.annotations.Nullable;

/**
 * Finds out when Celery's scheduler was last at work: from the table of {@code django-celery-beat} where there is one,
 * otherwise from the file that the scheduler keeps.
 */
final class BeatWatch {
    /** The table of {@code django_celery_beat.models.PeriodicTask}. */
    private static final String TABLE = "django_celery_beat_periodictask";

    private static final String USUAL_FILE = "celerybeat-schedule";
    private static final Pattern SCHEDULE = Pattern.compile("(?:^|\\s)(?:-s[ =]?|--schedule[ =])([^\\s;]+)");

    /** As the libraries that may be behind Python's shelve name their files. */
    private static final List<String> SUFFIXES = List.of("", ".db", ".dat");

    private final @Nullable MonitoredHost host;
    private final Supplier<Database> database;
    private final InstantSource clock;
    private final Rarely<BeatSample> rarely;

    /**
     * A watch on the scheduler.
     *
     * @param host where it runs; null if nowhere
     */
    BeatWatch(@Nullable MonitoredHost host, Supplier<Database> database, Duration apart, InstantSource clock) {
        this.host = host;
        this.database = database;
        this.clock = clock;
        this.rarely = new Rarely<>(apart, clock);
    }

    Fact<BeatSample> fact(Cancellation cancellation) {
        MonitoredHost where = host;
        return where == null
                ? Fact.unreadable(FingerprintFailure.NOT_ASKED)
                : rarely.fact(() -> look(where, cancellation));
    }

    private BeatSample look(MonitoredHost where, Cancellation cancellation) {
        Instant asked = clock.instant();
        Instant now = where.run(new ServerClock(), cancellation).time();
        Seen seen = inTable(cancellation)
                .or(() -> inFile(where, cancellation))
                .orElseThrow(
                        () -> Failure.unchanged(MonitoringFailure.BEAT_UNSEEN).asException());
        Duration ago = Duration.between(seen.at(), now);
        return new BeatSample(asked, ago.isNegative() ? Duration.ZERO : ago, seen.source());
    }

    private record Seen(Instant at, String source) {}

    private Optional<Seen> inTable(Cancellation cancellation) {
        Access access = Access.of(Message.of("monitoring.work.beat")).stoppedBy(cancellation);
        return database.get()
                .read(
                        access,
                        reading -> new Catalog(reading)
                                .relation(TABLE)
                                .flatMap(relation -> reading.first(
                                        Sql.of("select max(last_run_at) as last from "
                                                + relation.table().quoted()),
                                        row -> row.optionalInstant("last")))
                                .flatMap(last -> last)
                                .map(at -> new Seen(at, TABLE)));
    }

    private static Optional<Seen> inFile(MonitoredHost where, Cancellation cancellation) {
        UnitStatus unit = where.unit(where.host().units().beat(), cancellation);
        String file = file(unit);
        for (String suffix : SUFFIXES) {
            Optional<FileInfo> info = where.runAsOwner(new StatFile(file + suffix), cancellation);
            if (info.isPresent()) {
                return info.map(found -> new Seen(found.modified(), file + suffix));
            }
        }
        return Optional.empty();
    }

    private static String file(UnitStatus unit) {
        Matcher given = SCHEDULE.matcher(unit.execStart());
        String name = given.find() ? given.group(1) : USUAL_FILE;
        return name.startsWith("/") ? name : unit.workingDirectory().replaceFirst("/$", "") + "/" + name;
    }
}
