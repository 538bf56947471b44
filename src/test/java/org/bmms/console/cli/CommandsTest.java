package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.fault.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every command on a sandbox, as an operator types it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {
    private Path shared;
    private Path home;
    private Sandbox sandbox;
    private Typist operator;

    @BeforeAll
    void start(@TempDir Path directory) {
        shared = directory;
        sandbox = Sandbox.start(SandboxOptions.standard().withLapse(50));
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @BeforeEach
    void reset() throws IOException {
        // A workstation remembers the runs of a target that is new since.
        home = Files.createTempDirectory(shared, "home");
        operator = new Typist(home);
        sandbox.reset();
        SandboxHome.in(home, sandbox);
    }

    @Test
    void looksChangeNothingAndSayWhereTheTargetStands() {
        assertThat(operator.says(ExitStatus.OK, "status"))
                .contains("OBCMS in the settings file, OBCMS in effect", "Nobody");
        assertThat(operator.says(ExitStatus.OK, "fingerprint")).contains("42 organisation columns", "Django 4.2");
        assertThat(operator.says(ExitStatus.OK, "doctor")).isNotBlank();
        assertThat(operator.says(ExitStatus.NOT_AS_EXPECTED, "coverage"))
                .contains("communities_obc_community", "98.6 %");
        assertThat(operator.says(ExitStatus.NOT_AS_EXPECTED, "coverage", "--quick"))
                .contains("Some rows", "about 102 of some 7513 rows have none");
        assertThat(operator.says(ExitStatus.OK, "backfill", "--dry-run")).contains("102 rows in 27 tables");
        assertThat(operator.says(ExitStatus.NOT_AS_EXPECTED, "plan"))
                .contains("coverage (refused)", "backup (refused)");
        assertThat(operator.says(ExitStatus.OK, "plan", "--rollback")).contains("Put the switched settings");
        assertThat(operator.says(ExitStatus.OK, "verify", "--mode", "obcms")).contains("Verification for OBCMS");
        assertThat(operator.says(ExitStatus.OK, "runs")).contains("no runs");
        assertThat(operator.says(ExitStatus.OK, "history")).contains("Nothing was done");
        assertThat(operator.says(ExitStatus.OK, "backup", "list")).contains("no backups");
        assertThat(operator.says(ExitStatus.OK, "logs", "--lines", "5")).contains("obcms.service");
        assertThat(sandbox.host("app1")
                        .machine()
                        .files()
                        .exists(org.bmms.console.sandbox.files.Actor.ROOT, "/opt/obcms/.bmms-console"))
                .isFalse();
    }

    @Test
    void answersAsJsonCanBeReadByPrograms() {
        assertThat(operator.json("status").at("/fingerprint/environment").asString())
                .isEqualTo("sandbox");
        assertThat(operator.json("fingerprint").at("/schema/value/database").asString())
                .isEqualTo("obcms_prod");
        assertThat(operator.json("coverage").at("/exact").asBoolean()).isTrue();
        assertThat(operator.json("verify", "--mode", "obcms").at("/results").size())
                .isGreaterThan(10);
        assertThat(operator.json("backup", "list").isArray()).isTrue();
        assertThat(operator.json("runs").isArray()).isTrue();
        assertThat(operator.json("plan").at("/gates").size()).isGreaterThan(5);
        assertThat(operator.json("doctor").isEmpty()).isFalse();
    }

    @Test
    void nothingIsChangedWithoutTheNameInFull() {
        TestDesk wrong = new TestDesk(home);
        assertThat(wrong.run("backfill", "--profile", "sandbox", "--confirm", "Sandbox"))
                .isEqualTo(ExitStatus.UNCHANGED.number());
        assertThat(wrong.err()).contains("CONFIRM-NAME", "Nothing on the target was changed");

        TestDesk nobody = new TestDesk(home);
        assertThat(nobody.run("backup", "create", "--profile", "sandbox")).isEqualTo(ExitStatus.UNCHANGED.number());
        assertThat(nobody.err()).contains("CONFIRM-NAME");

        assertThat(operator.says(ExitStatus.OK, "backfill", "--dry-run")).contains("102 rows in 27 tables");
        assertThat(operator.says(ExitStatus.OK, "backup", "list")).contains("no backups");
    }

    @Test
    void anActivationWithoutCoverageAndBackupIsRefused() {
        TestDesk desk = new TestDesk(home);

        assertThat(desk.run("activate", "--profile", "sandbox", "--confirm", "sandbox", "--keep"))
                .isEqualTo(ExitStatus.UNCHANGED.number());
        assertThat(desk.err()).contains("ACT-GATE", "2 gates");
        assertThat(operator.says(ExitStatus.OK, "status")).contains("Nobody is working on this target");
    }

    @Test
    void theWholeJobIsDoneWithSingleCommands() {
        operator.ready();
        TestDesk activation = new TestDesk(home);
        assertThat(activation.run("activate", "--profile", "sandbox", "--confirm", "sandbox", "--keep"))
                .as(activation.all())
                .isEqualTo(ExitStatus.OK.number());
        assertThat(activation.out()).contains("The site was away for", "is done");
        assertThat(operator.says(ExitStatus.OK, "status")).contains("BMMS in the settings file, BMMS in effect");
        assertThat(operator.says(ExitStatus.OK, "verify")).contains("Verification for BMMS");
        assertThat(operator.says(ExitStatus.OK, "runs")).contains("activation", "backup");
        assertThat(operator.json("backup", "list").at("/0/database").asString()).isEqualTo("obcms_prod");
        String run = operator.json("runs").at("/0/id").asString();
        for (String format : new String[] {"html", "pdf", "json", "csv"}) {
            Path file = home.resolve("record." + format);
            assertThat(operator.says(ExitStatus.OK, "runs", run, "--export", file.toString()))
                    .contains("The record of run " + run);
            assertThat(file).isNotEmptyFile();
        }
        assertThat(operator.says(ExitStatus.OK, "audit")).contains("records fit", "Digest: ");
        String backup = operator.json("backup", "list").at("/0/id").asString();
        assertThat(operator.says(ExitStatus.OK, "backup", "verify", backup)).contains("is whole");

        assertThat(operator.says(ExitStatus.OK, "rollback", "--confirm", "sandbox"))
                .contains("is done");
        assertThat(operator.says(ExitStatus.OK, "status")).contains("OBCMS in the settings file, OBCMS in effect");
        assertThat(operator.says(ExitStatus.OK, "rollback", "--full", "--backup", backup, "--confirm", "sandbox"))
                .contains("is done");
        assertThat(operator.says(ExitStatus.OK, "backup", "rehearse", backup, "--confirm", "sandbox"))
                .contains("is done");
    }

    @Test
    void aRunWithoutADecisionWaitsAndIsDecidedLater() {
        operator.ready();
        assertThat(operator.says(ExitStatus.WAITING, "activate", "--confirm", "sandbox"))
                .contains("waits for your decision");
        assertThat(operator.says(ExitStatus.NOT_AS_EXPECTED, "status")).contains("is not over");
        TestDesk other = new TestDesk(home);
        assertThat(other.run("activate", "--profile", "sandbox", "--confirm", "sandbox", "--keep"))
                .isEqualTo(ExitStatus.UNCHANGED.number());

        assertThat(operator.says(ExitStatus.OK, "resume", "--keep", "--confirm", "sandbox"))
                .contains("is done");
        assertThat(operator.says(ExitStatus.OK, "status")).contains("BMMS in effect");
        TestDesk again = new TestDesk(home);
        assertThat(again.run("resume", "--profile", "sandbox", "--confirm", "sandbox"))
                .isEqualTo(ExitStatus.UNCHANGED.number());
        assertThat(again.err()).contains("RUN-NONE-OPEN");
    }

    @Test
    void anOpenActivationIsTakenBackByRollback() {
        operator.ready();
        operator.says(ExitStatus.WAITING, "activate", "--confirm", "sandbox");

        assertThat(operator.says(ExitStatus.OK, "rollback", "--confirm", "sandbox"))
                .contains("was rolled back");
        assertThat(operator.says(ExitStatus.OK, "status")).contains("OBCMS in effect", "Nobody");
    }

    @Test
    void aSwitchThatFailsIsTakenBackWhereTheProfileSaysSo() {
        operator.ready();
        SandboxHome.in(home, sandbox, Duration.ofMinutes(2), true);
        sandbox.faults().inject(new Fault.UnitFailsToStart("obcms.service", 1));
        TestDesk desk = new TestDesk(home);

        assertThat(desk.run("activate", "--profile", "sandbox", "--confirm", "sandbox", "--keep"))
                .isEqualTo(ExitStatus.UNCHANGED.number());
        assertThat(desk.all()).contains("ACT-UNIT", "ModuleNotFoundError", "was rolled back");
        assertThat(operator.says(ExitStatus.OK, "status")).contains("OBCMS in effect", "Nobody");
    }

    @Test
    void anOperatorAtTheTerminalIsAskedAndCanRetry() {
        operator.ready();
        sandbox.faults().inject(new Fault.UnitFailsToStart("obcms.service", 1));
        TestDesk desk = new TestDesk(home, "sandbox", "retry", "keep");

        assertThat(desk.run("activate", "--profile", "sandbox")).as(desk.all()).isEqualTo(ExitStatus.OK.number());
        assertThat(desk.err()).contains("Type the name of the environment", "\"retry\"", "\"keep\"");
        assertThat(operator.says(ExitStatus.OK, "status")).contains("BMMS in effect");
    }

    @Test
    void wrongValuesAreOneMessage() {
        assertThat(operator.fails("CLI-NO-SUCH-PART", "logs", "--host", "elsewhere"))
                .contains("elsewhere");
        assertThat(operator.fails("CLI-VALUE", "logs", "--since", "yesterday")).contains("--since");
        assertThat(operator.fails("RUN-UNKNOWN", "runs", "../../etc")).contains("../../etc");
        assertThat(operator.fails("BACKUP-UNKNOWN", "backup", "verify", "20200101_000000"))
                .contains("20200101_000000");
        assertThat(operator.fails("BACKFILL-ORGANIZATION-UNKNOWN", "backfill", "--organization", "NOBODY", "--dry-run"))
                .contains("NOBODY");
        assertThat(operator.fails("BACKUP-UNKNOWN", "rollback", "--full", "--backup", "x", "--confirm", "sandbox"))
                .contains("Nothing on the target was changed");
    }
}
