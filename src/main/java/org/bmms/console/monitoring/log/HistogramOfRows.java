package org.bmms.console.monitoring.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.monitoring.log.SortedNumbers.NumberList;

/** Counts rows by time. */
final class HistogramOfRows {
    private static final int PARTS = 60;

    /** Of a part, in microseconds; what was logged within a minute is the end of one. */
    private static final long LEAST = 1_000_000;

    private HistogramOfRows() {}

    static Histogram of(NumberList rows, LineBook lines) {
        if (rows.size() == 0) {
            return Histogram.EMPTY;
        }
        long last = lines.order(rows.get(rows.size() - 1));
        long first = lines.order(rows.get(0));
        long length = Math.max(LEAST, Math.ceilDiv(last - first + 1, PARTS));
        long from = length == LEAST ? last + 1 - LEAST * PARTS : first;
        int[][] counts = new int[PARTS][3];
        for (int row = 0; row < rows.size(); row++) {
            long number = rows.get(row);
            LinePage page = lines.page(number);
            if (page != null) {
                int line = (int) (number % LinePage.LINES);
                int[] part = counts[Math.clamp((page.order(line) - from) / length, 0, PARTS - 1)];
                part[0]++;
                Severity severity = page.severity(line);
                part[1] += severity == Severity.WARNING ? 1 : 0;
                part[2] += severity == Severity.ERROR ? 1 : 0;
            }
        }
        List<Histogram.Part> parts = new ArrayList<>();
        for (int[] part : counts) {
            parts.add(new Histogram.Part(part[0], part[1], part[2]));
        }
        return new Histogram(time(from), time(from + length * PARTS), parts);
    }

    private static Instant time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
