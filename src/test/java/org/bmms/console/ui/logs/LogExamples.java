package org.bmms.console.ui.logs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.monitoring.log.HeardExamples;
import org.bmms.console.monitoring.log.HeardLine;
import org.bmms.console.monitoring.log.LogSource;
import org.bmms.console.monitoring.log.Severity;

/** An hour on a server: requests, tasks, a restart, and Redis that is away for some seconds. */
final class LogExamples {
    static final LogSource APP = new LogSource("app1", "obcms.service", Duration.ZERO);
    static final LogSource WORKER = new LogSource("app1", "obcms-celery.service", Duration.ZERO);
    static final LogSource BEAT = new LogSource("app1", "obcms-celery-beat.service", Duration.ZERO);
    static final JournalSource.Place PLACE =
            new JournalSource.Place("app1", List.of(APP.unit(), WORKER.unit(), BEAT.unit()));

    private LogExamples() {}

    static HeardLine line(LogSource source, Instant time, String text) {
        return new HeardLine(source, time, 7, Severity.of(6, text), false, text);
    }

    /** So many lines before the trouble. */
    static List<HeardLine> hour(int requests) {
        List<HeardLine> lines = new ArrayList<>();
        Instant time = HeardExamples.BEGIN;
        for (int i = 0; i < requests; i++) {
            time = time.plusMillis(3_400_000L / requests);
            LogSource source = i % 5 == 3 ? WORKER : APP;
            lines.add(line(
                    source,
                    time,
                    source.equals(APP)
                            ? "172.18.0.4 - \"GET /dashboard/ HTTP/1.1\" 200 " + (18_000 + i) + " 0.2" + i % 90
                            : "Task mana.tasks.refresh_all[" + Integer.toHexString(7919 * i)
                                    + "] succeeded in 2.426 s"));
            if (i == requests / 2) {
                lines.add(new HeardLine(
                        APP, time, 1, Severity.INFORMATION, true, "Started obcms.service - OBCMS application server."));
            }
            if (i % 97 == 96) {
                lines.add(line(APP, time, "WARNING organizations.middleware: user 214 has two primary memberships"));
            }
        }
        lines.addAll(trouble(time));
        return lines;
    }

    private static List<HeardLine> trouble(Instant begin) {
        List<HeardLine> lines = new ArrayList<>();
        lines.add(line(
                BEAT, begin.plusMillis(200), "Scheduler: Sending due task sync-calendar (coordination.tasks.sync)"));
        lines.add(line(
                WORKER,
                begin.plusMillis(900),
                "WARNING consumer: Connection to broker lost. Trying to re-establish the connection…"));
        lines.add(
                line(
                        WORKER,
                        begin.plusMillis(912),
                        "ERROR consumer: Cannot connect to redis://localhost:6379/0: Error 111 connecting. Connection refused."));
        for (String text : HeardExamples.traceback()) {
            lines.add(line(WORKER, begin.plusMillis(915), text));
        }
        lines.add(line(
                APP, begin.plusMillis(2_100), "172.18.0.4 - \"GET /communities/?page=2 HTTP/1.1\" 200 40112 0.388"));
        lines.add(new HeardLine(
                WORKER,
                begin.plusMillis(3_400),
                1,
                Severity.NOTICE,
                false,
                "obcms-celery.service: Consumed 2.4s CPU time."));
        lines.add(line(WORKER, begin.plusMillis(5_000), "Connected to redis://localhost:6379/0"));
        lines.add(line(WORKER, begin.plusMillis(5_200), "mingle: all alone"));
        return lines;
    }
}
