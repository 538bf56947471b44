package org.bmms.console.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        try (WorkDirectory home = WorkDirectory.make();
                SwitchLab lab = SwitchLab.start(home.path())) {
            new SwitchBenchmark(lab).measure(rounds);
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
