package org.bmms.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.target.site.DowntimeMeter;

/**
 * The same switch of a real server, to BMMS and back: by the checklist's commands as one script on the server, by
 * Ansible and by the console, in turns, each a process from its start to its exit.
 */
final class SwitchBenchmark {
    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final SwitchLab lab;
    private final SwitchFigures activations = new SwitchFigures();
    private final SwitchFigures rollbacks = new SwitchFigures();

    private SwitchBenchmark(SwitchLab lab) {
        this.lab = lab;
    }

    /**
     * Measures and prints.
     *
     * @param arguments the number of rounds, unless it is the usual one
     */
    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length == 0 ? ROUNDS : Integer.parseInt(arguments[0]);
        Path home = Files.createTempDirectory("bmms-bench-");
        try (SwitchLab lab = SwitchLab.start(home)) {
            new SwitchBenchmark(lab).measure(rounds);
        } finally {
            remove(home);
        }
    }

    private static void remove(Path directory) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(directory)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            // The lasting connection of Ansible removes its own, when its time is over.
            Files.deleteIfExists(file);
        }
    }

    private void measure(int rounds) {
        List<SwitchWay> ways = lab.ways();
        for (int round = 0; round < rounds; round++) {
            // Nobody is always the first.
            List<SwitchWay> turns = new ArrayList<>(ways);
            Collections.rotate(turns, round);
            for (SwitchWay way : turns) {
                run(way, true);
                run(way, false);
            }
        }
        String reference = ways.getFirst().title();
        System.out.println("### Activation\n");
        activations.print(System.out, reference, "30 min", "5 to 10 min");
        System.out.println();
        activations.printSteps(System.out);
        System.out.println("\n### Emergency rollback\n");
        rollbacks.print(System.out, reference, "10 min", "5 min");
        System.out.println();
        rollbacks.printSteps(System.out);
    }

    private void run(SwitchWay way, boolean toBmms) {
        TimedRun run;
        Duration downtime;
        try (DowntimeMeter meter = lab.meter()) {
            run = way.run(toBmms);
            downtime = meter.stop(PATIENCE).downtime();
        }
        String wanted = toBmms ? "bmms" : "obcms";
        String mode = lab.runningMode();
        if (!mode.equals(wanted)) {
            throw new IllegalStateException(
                    way.title() + " was to switch to " + wanted + ", but the site says " + mode);
        }
        if (run.marks().isEmpty()) {
            run = run.with(lab.journal(toBmms ? "activation" : "rollback"));
        }
        (toBmms ? activations : rollbacks).add(way.title(), run, downtime);
        System.out.printf("%s to %s: %.1f s%n", way.title(), wanted, run.total().toMillis() / 1000.0);
    }
}
