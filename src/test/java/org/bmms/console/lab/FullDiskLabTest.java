package org.bmms.console.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.bmms.console.cli.ConsoleProcess;
import org.bmms.console.cli.ExitStatus;
import org.bmms.console.cli.Typist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real server whose disk is full before a switch or in the middle of it (promise F3). */
class FullDiskLabTest extends LabScenario {
    private static final String ROOT = "/opt/obcms";
    private static final String MUCH = ROOT + "/logs/much.log";

    @BeforeEach
    void small() {
        lab.smallDisk(HOST, ROOT, "64m");
    }

    @AfterEach
    void usual() {
        lab.usualDisk(HOST, ROOT);
        // They have files of the small disk open.
        shell("systemctl restart obcms obcms-celery obcms-celery-beat");
        lab.awaitServices();
    }

    @Test
    void beforeASwitchNothingIsDoneAndTheMessageHasNumbers() {
        fill();

        assertThat(typist.tells(ExitStatus.UNCHANGED, confirmed("activate", "--keep")))
                .containsPattern("\\d+(\\.\\d+)? KiB");
        assertThat(mode()).isEqualTo("obcms");
    }

    @Test
    void inTheMiddleItStopsWithNumbersAndGoesOnOnceThereIsRoom() {
        Path at = workstation("patient", "guard_seconds = 3600");
        Set<String> known = ServerJournal.runs(lab);
        try (ConsoleProcess process = console(at, confirmed("activate", "--keep"))) {
            ServerJournal.next(lab, known).awaitStep("stop-celery.app1");
            fill();

            assertThat(process.exitStatus(LONGEST))
                    .as(process.output())
                    .isIn(ExitStatus.CHANGED.number(), ExitStatus.UNKNOWN.number());
            assertThat(process.output()).contains("RUN-DISK-FULL", ROOT, "0 B");
        }
        makeRoom();
        timePasses();

        assertThat(typist.says(ExitStatus.OK, confirmed("resume", "--keep", "--reason", "there is room again")))
                .contains("is done");
        assertThat(mode()).isEqualTo("bmms");
        typist.says(ExitStatus.OK, confirmed("rollback"));
    }

    @Test
    void theGuardPutsTheOldStateBackAllTheSame() {
        Path at = workstation("gone", "guard_seconds = 15");
        Set<String> known = ServerJournal.runs(lab);
        try (ConsoleProcess process = console(at, confirmed("activate"))) {
            ServerJournal.next(lab, known).awaitStep("verify");
            assertThat(mode()).isEqualTo("bmms");
            process.kill();
        }
        fill();

        Eventually.comes("the guard", LONGEST, this::isBack);
        makeRoom();
        timePasses();
        Typist colleague = typist(workstation("colleague"));
        assertThat(colleague.says(ExitStatus.UNCHANGED, confirmed("resume", "--reason", "nobody came back")))
                .contains("was rolled back");
    }

    private void fill() {
        assertThat(holds("dd if=/dev/zero of=" + MUCH + " bs=4096"))
                .as("there was no end of room")
                .isFalse();
    }

    private void makeRoom() {
        shell("rm " + MUCH);
    }
}
