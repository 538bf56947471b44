package org.bmms.console.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.bmms.console.cli.ConsoleProcess;
import org.bmms.console.cli.ExitStatus;
import org.bmms.console.cli.Typist;
import org.junit.jupiter.api.Test;

/** Consoles that are killed and servers that reboot, on a real server (promises R1, R3, R6). */
class LostConsoleLabTest extends LabScenario {
    private static final String[] STARTS = {"obcms.service", "obcms-celery.service", "obcms-celery-beat.service"};

    @Test
    void killedInEveryStepAndAfterItTheSwitchIsFinishedByOthersAndNothingIsDoneTwice() {
        Path ana = workstation("ana-slow", "guard_seconds = 3600");
        Path ben = workstation("ben-slow", "guard_seconds = 3600");

        String cursor = cursor();
        passedOn(ana, ben, confirmed("activate", "--keep"));
        assertThat(mode()).isEqualTo("bmms");
        for (String unit : STARTS) {
            assertThat(starts(unit, cursor)).as("starts of %s", unit).isEqualTo(1);
        }
        assertThat(typist(ben).says(ExitStatus.OK, "status")).contains("BMMS in effect");

        String later = cursor();
        passedOn(ben, ana, confirmed("rollback"));
        assertThat(mode()).isEqualTo("obcms");
        for (String unit : STARTS) {
            assertThat(starts(unit, later)).as("starts of %s", unit).isEqualTo(1);
        }
        assertThat(typist(ana).says(ExitStatus.OK, "status")).contains("OBCMS in effect");
    }

    /** One begins; whoever is at work is killed in the middle of a step, and then after it, and the other goes on. */
    private void passedOn(Path first, Path second, String... command) {
        Set<String> known = ServerJournal.runs(lab);
        Path at = first;
        ConsoleProcess process = console(at, command);
        try {
            ServerJournal journal = ServerJournal.next(lab, known);
            int kills = 0;
            try (FollowedJournal followed = journal.followed()) {
                while (!followed.hasBegun("verify")) {
                    assertThat(followed.await(kills % 2 == 0 ? "step-intended" : "step-done"))
                            .as(process.output())
                            .isTrue();
                    process.kill();
                    kills++;
                    timePasses();
                    followed.skip();
                    at = at.equals(first) ? second : first;
                    process = console(at, confirmed("resume", "--keep", "--reason", "the other one is gone"));
                }
            }
            assertThat(process.exitStatus(LONGEST)).as(process.output()).isEqualTo(ExitStatus.OK.number());
            assertThat(kills).isGreaterThan(journal.count("step-done"));
        } finally {
            process.close();
        }
    }

    @Test
    void whereTheConsoleNeverReturnsTheGuardPutsTheOldStateBack() {
        Path quick = workstation("quick", "guard_seconds = 15");
        Set<String> known = ServerJournal.runs(lab);
        try (ConsoleProcess process = console(quick, confirmed("activate"))) {
            ServerJournal.next(lab, known).awaitStep("verify");
            assertThat(mode()).isEqualTo("bmms");
            process.kill();
        }

        Eventually.comes("the guard", LONGEST, this::isBack);
        shell("systemctl is-active obcms obcms-celery obcms-celery-beat");
        timePasses();

        Typist colleague = typist(workstation("colleague"));
        assertThat(colleague.says(ExitStatus.NOT_AS_EXPECTED, "status")).contains("OBCMS in effect");
        assertThat(colleague.says(ExitStatus.UNCHANGED, confirmed("resume", "--keep", "--reason", "nobody came back")))
                .contains("guard", "was rolled back");
    }

    @Test
    void afterARebootTheSwitchStillWaitsForTheDecision() {
        assertThat(typist.says(ExitStatus.WAITING, confirmed("activate"))).contains("waits for your decision");

        lab.exec(HOST, "systemctl", "reboot");
        lab.awaitServices();
        assertThat(mode()).isEqualTo("bmms");

        Typist colleague = typist(workstation("after-reboot"));
        assertThat(colleague.says(ExitStatus.NOT_AS_EXPECTED, "status")).contains("BMMS in effect");
        assertThat(colleague.says(ExitStatus.OK, confirmed("resume", "--keep"))).contains("is done");
        assertThat(mode()).isEqualTo("bmms");
        colleague.says(ExitStatus.OK, confirmed("rollback"));
    }

    private String cursor() {
        return shell("journalctl --quiet -n 1 --show-cursor -o cat | sed -n 's/^-- cursor: //p'")
                .strip();
    }

    /** How often systemd started a unit since then. */
    private int starts(String unit, String cursor) {
        return Integer.parseInt(shell("journalctl --quiet --no-pager -o cat --after-cursor='" + cursor
                        + "' _PID=1 UNIT=" + unit + " | grep -c '^Started ' || :")
                .strip());
    }
}
