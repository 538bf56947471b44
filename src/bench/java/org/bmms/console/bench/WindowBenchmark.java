package org.bmms.console.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The window of the real program on a display that nobody sees: how long until it is there, what it takes in memory, and
 * the longest time in which it neither moves nor takes a key while all screens are shown and a sandbox is counted.
 */
final class WindowBenchmark {
    private static final int STARTS = 10;
    private static final int WALKS = 3;
    private static final Duration REST = Duration.ofSeconds(10);
    private static final double MEGABYTE = 1 << 20;
    private static final Pattern PAINTED = Pattern.compile("first frame painted");
    private static final Pattern USABLE = Pattern.compile("usable \\d+ ms after the start");
    private static final Pattern WALK_OVER = Pattern.compile("the walk (?:is over|did not reach its end)");
    private static final Pattern PULSES = Pattern.compile(
            "pulses of all: (\\d+), longest gap ([\\d.]+) ms, 99 of 100 within ([\\d.]+) ms, (\\d+) over 50 ms,"
                    + " longest computing ([\\d.]+) ms, (\\d+) over 50 ms");

    private final VirtualDisplay display;
    private final Path home;
    private final List<Double> welcome = new ArrayList<>();
    private final List<Double> training = new ArrayList<>();
    private final List<Double> most = new ArrayList<>();
    private final List<MatchResult> pulses = new ArrayList<>();
    private int homes;

    private WindowBenchmark(VirtualDisplay display, Path home) {
        this.display = display;
        this.home = home;
    }

    /**
     * Measures and prints.
     *
     * @param arguments the number of starts and of walks, unless they are the usual ones
     */
    public static void main(String[] arguments) throws IOException {
        Optional<String> missing = VirtualDisplay.missing();
        if (missing.isPresent()) {
            System.err.println("WindowBenchmark " + missing.get());
            System.exit(69);
        }
        int starts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : STARTS;
        int walks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : WALKS;
        // Builds what is to be built, and trains the cache.
        TimedRun.of(List.of("app/bmms-console", "--help"), Map.of(), line -> Optional.empty());
        try (WorkDirectory home = WorkDirectory.make();
                VirtualDisplay display = VirtualDisplay.start()) {
            new WindowBenchmark(display, home.path()).measure(starts, walks);
        }
    }

    private void measure(int starts, int walks) throws IOException {
        Series painted = new Series();
        Series usable = new Series();
        start(new Series(), new Series());
        welcome.clear();
        for (int i = 0; i < starts; i++) {
            start(painted, usable);
        }
        for (int i = 0; i < walks; i++) {
            walk();
        }
        Figures figures = new Figures(System.out);
        figures.begin(WindowBenchmark.class, "from the start of the script, with its cache");
        figures.row("first frame painted", painted);
        figures.row("usable", usable);
        System.out.println("\n| what | median | least to most | runs |\n|---|---:|---:|---:|");
        row("resident at the welcome", welcome);
        row("resident with the training sandbox open, after the walk", training);
        row("the most that was resident until then", most);
        System.out.println(
                "\n| walk | pulses | longest gap | 99 of 100 gaps within | gaps over 50 ms | longest computing of the window's thread"
                        + " between two | over 50 ms |\n|---:|---:|---:|---:|---:|---:|---:|");
        for (int i = 0; i < pulses.size(); i++) {
            MatchResult walk = pulses.get(i);
            System.out.printf(
                    "| %d | %s | %s ms | %s ms | %s | %s ms | %s |%n",
                    i + 1, walk.group(1), walk.group(2), walk.group(3), walk.group(4), walk.group(5), walk.group(6));
        }
    }

    private void start(Series painted, Series usable) throws IOException {
        try (ShownWindow window = ShownWindow.start(display, ownHome(), "")) {
            painted.add(window.until(PAINTED));
            usable.add(window.until(USABLE));
            ShownWindow.rest(REST);
            welcome.add(window.resident("VmRSS"));
        }
    }

    private void walk() throws IOException {
        try (ShownWindow window = ShownWindow.start(display, ownHome(), "-Dbmms.walk=true")) {
            if (window.said(WALK_OVER).group().contains("not")) {
                throw new IllegalStateException(
                        "the walk did not reach its end: " + window.said(Pattern.compile("(?s).*")));
            }
            pulses.add(window.said(PULSES));
            ShownWindow.rest(REST);
            training.add(window.resident("VmRSS"));
            most.add(window.resident("VmHWM"));
        }
    }

    /** Each start is a first one. */
    private Path ownHome() {
        homes++;
        return home.resolve(String.valueOf(homes));
    }

    private static void row(String what, List<Double> bytes) {
        List<Double> sorted = bytes.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f MB | %.0f MB to %.0f MB | %d |%n",
                    what,
                    sorted.get(sorted.size() / 2) / MEGABYTE,
                    sorted.getFirst() / MEGABYTE,
                    sorted.getLast() / MEGABYTE,
                    sorted.size());
        }
    }
}
