package org.bmms.console.monitoring.log;

import java.time.Instant;
import java.util.List;

/**
 * How many lines were logged when.
 *
 * @param from the beginning of the first part, by this workstation's clock
 * @param to the end of the last one
 * @param parts of equal length; none without lines
 */
public record Histogram(Instant from, Instant to, List<Part> parts) {
    /** Of nothing. */
    public static final Histogram EMPTY = new Histogram(Instant.EPOCH, Instant.EPOCH, List.of());

    public Histogram {
        parts = List.copyOf(parts);
    }

    /**
     * One part of the time.
     *
     * @param lines all lines
     * @param warnings those that are warnings
     * @param errors those that are errors
     */
    public record Part(int lines, int warnings, int errors) {}

    /** The most lines of a part. */
    public int most() {
        return parts.stream().mapToInt(Part::lines).max().orElse(0);
    }

    /** Where a time is between the beginning (0) and the end (1). */
    public double share(Instant time) {
        long all = java.time.Duration.between(from, to).toMillis();
        long part = java.time.Duration.between(from, time).toMillis();
        return all <= 0 ? 1 : Math.clamp((double) part / all, 0, 1);
    }
}
