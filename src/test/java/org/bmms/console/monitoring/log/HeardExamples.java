package org.bmms.console.monitoring.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Lines for tests. */
public final class HeardExamples {
    /** When the first of them was logged. */
    public static final Instant BEGIN = Instant.parse("2026-04-01T17:41:00Z");

    static final LogSource APP = new LogSource("app1", "obcms.service", Duration.ZERO);
    static final LogSource WORKER = new LogSource("app1", "obcms-celery.service", Duration.ZERO);

    private HeardExamples() {}

    /** A line so many milliseconds after the beginning. */
    public static HeardLine line(LogSource source, long millis, String text) {
        return new HeardLine(source, BEGIN.plusMillis(millis), 7, Severity.of(6, text), false, text);
    }

    /** Ordinary lines of the application, a second apart. */
    static List<HeardLine> lines(String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i -> line(APP, i * 1000L, texts[i]))
                .toList();
    }

    /** The lines of a traceback of Python with a chained exception. */
    public static List<String> traceback() {
        return Arrays.asList("""
                Traceback (most recent call last):
                  File "kombu/connection.py", line 472, in _reraise_as_library_errors
                    yield
                redis.exceptions.ConnectionError: Error 111 connecting to localhost:6379.

                The above exception was the direct cause of the following exception:

                Traceback (most recent call last):
                  File "celery/worker/consumer.py", line 340, in start
                    blueprint.start(self)
                kombu.exceptions.OperationalError: Error 111 connecting to localhost:6379.""".split("\n"));
    }

    static List<String> texts(LogRows rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(rows::line)
                .map(line -> line == null ? "(gone)" : line.text())
                .toList();
    }
}
