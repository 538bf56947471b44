package org.bmms.console.lab;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** The same, read while it is written. */
    FollowedJournal followed() {
        return new FollowedJournal(lab, file);
    }

    /** How often an event is in it. */
    int count(String event) {
        return Integer.parseInt(lab.exec(
                        LabScenario.HOST, "sh", "-c", "cat " + file + " 2>/dev/null | grep -c '" + is(event) + "' || :")
                .strip());
    }

    /** Returns as soon as a step is under way. */
    void awaitStep(String step) {
        try (FollowedJournal followed = followed()) {
            while (!followed.hasBegun(step)) {
                assertThat(followed.await("step-intended"))
                        .as("the run ended before %s", step)
                        .isTrue();
            }
        }
    }

    private static String is(String event) {
        return "\"event\":\"" + event + "\"";
    }
}
