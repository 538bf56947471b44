package org.bmms.console.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What all runs in one direction took, by the way they went. */
final class SwitchFigures {
    private final Map<String, Measured> ways = new LinkedHashMap<>();

    /** The runs of one way. */
    private record Measured(Series total, Series proper, Series downtime, Map<String, Series> steps) {}

    void add(String way, TimedRun run, Duration downtime) {
        Measured measured = ways.computeIfAbsent(
                way, name -> new Measured(new Series(), new Series(), new Series(), new LinkedHashMap<>()));
        measured.total().add(run.total());
        measured.proper().add(run.proper());
        measured.downtime().add(downtime);
        run.steps()
                .forEach((step, time) -> measured.steps()
                        .computeIfAbsent(step, name -> new Series())
                        .add(time));
    }

    /**
     * Prints a row for each way.
     *
     * @param reference the way that the others are compared with
     * @param total what the checklist expects of the whole
     * @param downtime what it expects of the downtime
     */
    void print(PrintStream out, String reference, String total, String downtime) {
        Duration limit = of(reference).total().median();
        out.println("| way | median | shortest to longest | runs | to the script | without gates | site away |");
        out.println("|---|---:|---:|---:|---:|---:|---:|");
        ways.forEach((way, measured) -> out.printf(
                Locale.ROOT,
                "| %s | %.1f s | %.1f s to %.1f s | %d | %.2f | %.1f s | %.1f s |%n",
                way,
                seconds(measured.total().median()),
                seconds(measured.total().shortest()),
                seconds(measured.total().longest()),
                measured.total().runs(),
                seconds(measured.total().median()) / seconds(limit),
                seconds(measured.proper().median()),
                seconds(measured.downtime().median())));
        out.printf("| what the checklist expects | %s | | | | | %s |%n", total, downtime);
    }

    /** Prints where the time goes. */
    void printSteps(PrintStream out) {
        Set<String> steps = new LinkedHashSet<>();
        ways.values().forEach(measured -> steps.addAll(measured.steps().keySet()));
        out.println("| median s of step | " + String.join(" | ", ways.keySet()) + " |");
        out.println("|---|" + "---:|".repeat(ways.size()));
        for (String step : steps) {
            List<String> cells = ways.values().stream()
                    .map(measured -> measured.steps().get(step))
                    .map(series -> series == null ? "" : String.format(Locale.ROOT, "%.2f", seconds(series.median())))
                    .toList();
            out.println("| " + step + " | " + String.join(" | ", cells) + " |");
        }
    }

    private Measured of(String way) {
        Measured measured = ways.get(way);
        if (measured == null) {
            throw new IllegalArgumentException("nothing was measured of: " + way);
        }
        return measured;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
