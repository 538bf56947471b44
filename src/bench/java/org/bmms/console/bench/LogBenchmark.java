package org.bmms.console.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.bmms.console.monitoring.log.HeardLine;
import org.bmms.console.monitoring.log.LogBook;
import org.bmms.console.monitoring.log.LogFilter;
import org.bmms.console.monitoring.log.LogRows;
import org.bmms.console.monitoring.log.LogSearch;
import org.bmms.console.monitoring.log.LogSource;
import org.bmms.console.monitoring.log.Severity;

/**
 * A million lines of three units in the book that the window shows: what they take in memory, what a line costs that
 * comes, a page that is scrolled to, and another filter.
 */
final class LogBenchmark {
    private static final int LINES = 1_000_000;
    private static final int AT_ONCE = 4096;
    private static final int ROUNDS = 9;
    private static final int ROWS_OF_A_WINDOW = 40;
    private static final double MEGABYTE = 1 << 20;
    private static final Instant BEGIN = Instant.parse("2026-04-01T00:00:00Z");
    private static final List<LogSource> SOURCES = List.of(
            new LogSource("app1", "obcms.service", Duration.ZERO),
            new LogSource("app1", "obcms-celery.service", Duration.ZERO),
            new LogSource("app2", "obcms.service", Duration.ZERO));

    private final Random random = new Random(1);
    private final LogBook book = new LogBook(LINES);
    private int next;
    private long characters;

    private LogBenchmark() {}

    public static void main(String[] arguments) {
        new LogBenchmark().measure();
    }

    private void measure() {
        Figures figures = new Figures(System.out);
        figures.begin(LogBenchmark.class, "a million lines");
        double before = used();
        Series adding = new Series();
        while (next < LINES) {
            List<HeardLine> some = lines();
            adding.time(() -> book.add(some));
        }
        double after = used();
        long kept = characters;
        Series more = new Series();
        for (int round = 0; round < ROUNDS; round++) {
            List<HeardLine> some = lines();
            more.time(() -> book.add(some));
        }
        figures.row(AT_ONCE + " lines that come, while the book fills", adding);
        figures.row(AT_ONCE + " lines that come to a full book", more);
        figures.row("a window of " + ROWS_OF_A_WINDOW + " rows at any place", scrolled());
        figures.row("counting by time", timed(book::count));
        figures.row("only warnings and worse", shown(LogFilter.ALL.from(Severity.WARNING)));
        figures.row("marking a word", shown(searching("consumer", false)));
        figures.row("only lines with a word", shown(searching("consumer", false).onlyMatches(true)));
        figures.row(
                "only lines with an expression",
                shown(searching("task .*\\[[0-9a-f]+\\] succeeded", true).onlyMatches(true)));
        System.out.printf(
                Locale.ROOT,
                "%nThe lines have %.0f MB of characters; the book takes %.0f MB.%n",
                kept / MEGABYTE,
                after - before);
    }

    private static LogFilter searching(String text, boolean expression) {
        return LogFilter.ALL.searching(new LogSearch(text, expression, false));
    }

    private Series shown(LogFilter filter) {
        return timed(() -> book.show(filter, () -> false));
    }

    private static Series timed(Runnable work) {
        Series series = new Series();
        for (int round = 0; round < ROUNDS; round++) {
            series.time(work);
        }
        return series;
    }

    private Series scrolled() {
        LogRows rows = book.snapshot().rows();
        Series series = new Series();
        for (int i = 0; i < 100 * ROUNDS; i++) {
            int row = random.nextInt(rows.size() - ROWS_OF_A_WINDOW);
            series.time(() -> {
                for (int at = row; at < row + ROWS_OF_A_WINDOW; at++) {
                    if (rows.line(at) == null) {
                        throw new IllegalStateException("row " + at + " is gone");
                    }
                }
            });
        }
        return series;
    }

    private List<HeardLine> lines() {
        List<HeardLine> lines = new ArrayList<>(AT_ONCE);
        for (int i = 0; i < AT_ONCE; i++) {
            lines.add(line());
        }
        return lines;
    }

    private HeardLine line() {
        LogSource source = SOURCES.get(random.nextInt(SOURCES.size()));
        String id = Integer.toHexString(random.nextInt());
        String text = switch (random.nextInt(50)) {
            case 0 ->
                "[2026-04-02 02:38:31,712: WARNING/MainProcess] consumer: Connection to broker lost. Trying again";
            case 1 ->
                "[2026-04-02 02:38:31,712: ERROR/MainProcess] consumer: Cannot connect to redis://localhost:6379/0";
            case 2, 3, 4, 5 ->
                "[2026-04-02 02:38:31,712: INFO/MainProcess] Task mana.tasks.refresh_all[" + id + "] received";
            case 6, 7, 8, 9 ->
                "[2026-04-02 02:38:31,712: INFO/ForkPoolWorker-2] Task mana.tasks.refresh_all[" + id
                        + "] succeeded in 2.426 s: None";
            default ->
                "172.18.0." + random.nextInt(255) + " - - [02/Apr/2026:02:38:31 +0800] \"GET /mana/assessments/?page="
                        + random.nextInt(900) + " HTTP/1.1\" 200 " + random.nextInt(90_000) + " 0."
                        + random.nextInt(999);
        };
        characters += text.length();
        // Hosts come a little out of order.
        Instant time = BEGIN.plusMillis(40L * next++ - random.nextInt(200));
        return new HeardLine(source, time, 4711, Severity.of(6, text), false, text);
    }

    private static double used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }
}
