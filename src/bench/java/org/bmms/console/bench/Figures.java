package org.bmms.console.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Prints the tables of docs/benchmarks.md: medians, and ratios of works that were measured in the same run. */
final class Figures {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final long MEGABYTE = 1L << 20;

    private final PrintStream out;

    Figures(PrintStream out) {
        this.out = out;
    }

    /** Begins a table, with what the figures depend on. */
    void begin(Class<?> benchmark, String subject) {
        Runtime runtime = Runtime.getRuntime();
        out.printf(
                Locale.ROOT,
                "%n### %s: %s%n%n%d cores, %s %s, JDK %s, heap %d MB, `mvn -B -q -P bench process-test-classes -Dbench=%s`%n%n",
                benchmark.getSimpleName(),
                subject,
                runtime.availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                runtime.maxMemory() / MEGABYTE,
                benchmark.getSimpleName());
        out.println("| what | median | shortest to longest | runs | ratio |");
        out.println("|---|---:|---:|---:|---:|");
    }

    /** A work that others are compared with, or that stands for itself. */
    void row(String what, Series series) {
        row(what, series, "");
    }

    /** A work and how many times faster or slower it is than the reference. */
    void row(String what, Series series, Series reference) {
        double faster = series.timesFasterThan(reference);
        String ratio = faster >= 1
                ? String.format(Locale.ROOT, "%.1f times faster", faster)
                : String.format(Locale.ROOT, "%.2f times slower", 1 / faster);
        row(what, series, ratio);
    }

    private void row(String what, Series series, String ratio) {
        out.printf(
                Locale.ROOT,
                "| %s | %s | %s to %s | %d | %s |%n",
                what,
                millis(series.median()),
                millis(series.shortest()),
                millis(series.longest()),
                series.runs(),
                ratio);
    }

    private static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / NANOS_PER_MILLI);
    }
}
