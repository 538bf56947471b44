package org.bmms.console.lab;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

/** A run's journal on the server, watched while a console writes it. */
final class ServerJournal {
    private static final String RUNS = "/opt/obcms/.bmms-console/runs";

    private final Lab lab;
    private final String file;

    private ServerJournal(Lab lab, String run) {
        this.lab = lab;
        this.file = RUNS + "/" + run + "/journal.jsonl";
    }

    /** All runs so far. */
    static Set<String> runs(Lab lab) {
        return new TreeSet<>(lab.exec(LabScenario.HOST, "sh", "-c", "ls " + RUNS + " 2>/dev/null || :")
                .lines()
                .toList());
    }

    /** The journal of the run that begins now. */
    static ServerJournal next(Lab lab, Set<String> known) {
        AtomicReference<String> found = new AtomicReference<>();
        Eventually.comes("a new run", LabScenario.LONGEST, () -> {
            Set<String> now = runs(lab);
            now.removeAll(known);
            now.forEach(found::set);
            return !now.isEmpty();
        });
        return new ServerJournal(lab, found.get());
    }

    /** How often an event is in it. */
    int count(String event) {
        return Integer.parseInt(lab.exec(
                        LabScenario.HOST, "sh", "-c", "cat " + file + " 2>/dev/null | grep -c '" + is(event) + "' || :")
                .strip());
    }

    /** Whether a step was begun. */
    boolean hasBegun(String step) {
        return lab.tried(LabScenario.HOST, "grep", "-q", begun(step), file).status() == 0;
    }

    /** Returns as soon as an event is in it so often, or the run has ended. */
    void await(String event, int times) {
        await(times, is(event), is("ended"));
    }

    /** Returns as soon as a step is under way. */
    void awaitStep(String step) {
        await(1, begun(step), is("ended"));
    }

    /** Reads the lines as they are written. */
    private void await(int times, String wanted, String last) {
        String script = """
                left=$2
                while IFS= read -r line; do
                    case $line in
                    *"$4"*) exit ;;
                    *"$3"*) left=$((left - 1)) ;;
                    esac
                    [ "$left" -gt 0 ] || exit 0
                done < <(exec tail --lines=+1 --follow=name --retry "$1" 2>/dev/null)
                """;
        lab.exec(
                LabScenario.HOST,
                "timeout",
                "120",
                "bash",
                "-c",
                script,
                "await",
                file,
                Integer.toString(times),
                wanted,
                last);
    }

    private static String begun(String step) {
        return is("step-intended") + ",\"step\":\"" + step + "\"";
    }

    private static String is(String event) {
        return "\"event\":\"" + event + "\"";
    }
}
