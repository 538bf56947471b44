package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.bmms.console.base.Json;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.fault.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every command on a sandbox, as an operator types it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {
    private Path home;
    private Sandbox sandbox;

    @BeforeAll
    void start(@TempDir Path shared) {
        home = shared;
        sandbox = Sandbox.start(SandboxOptions.standard().withLapse(50));
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
        SandboxHome.in(home, sandbox);
    }

    @Test
    void looksChangeNothingAndSayWhereTheTargetStands() {
        assertThat(says(ExitStatus.OK, "status")).contains("OBCMS in the settings file, OBCMS in effect", "Nobody");
        assertThat(says(ExitStatus.OK, "fingerprint")).contains("42 organisation columns", "Django 4.2");
        assertThat(says(ExitStatus.OK, "doctor")).isNotBlank();
        assertThat(says(ExitStatus.NOT_AS_EXPECTED, "coverage")).contains("communities_obc_community", "98.6 %");
        assertThat(says(ExitStatus.NOT_AS_EXPECTED, "coverage", "--quick")).contains("Some rows");
        assertThat(says(ExitStatus.OK, "backfill", "--dry-run")).contains("102 rows in 27 tables");
        assertThat(says(ExitStatus.NOT_AS_EXPECTED, "plan")).contains("coverage (refused)", "backup (refused)");
        assertThat(says(ExitStatus.OK, "plan", "--rollback")).contains("Put the switched settings");
        assertThat(says(ExitStatus.OK, "verify", "--mode", "obcms")).contains("Verification for OBCMS");
        assertThat(says(ExitStatus.OK, "runs")).contains("no runs");
        assertThat(says(ExitStatus.OK, "backup", "list")).contains("no backups");
        assertThat(says(ExitStatus.OK, "logs", "--lines", "5")).contains("obcms.service");
        assertThat(sandbox.host("app1")
                        .machine()
                        .files()
                        .exists(org.bmms.console.sandbox.files.Actor.ROOT, "/opt/obcms/.bmms-console"))
                .isFalse();
    }

    @Test
    void answersAsJsonCanBeReadByPrograms() {
        assertThat(json("status").at("/fingerprint/environment").asString()).isEqualTo("sandbox");
        assertThat(json("fingerprint").at("/schema/value/database").asString()).isEqualTo("obcms_prod");
        assertThat(json("coverage").at("/exact").asBoolean()).isTrue();
        assertThat(json("verify", "--mode", "obcms").at("/results").size()).isGreaterThan(10);
        assertThat(json("backup", "list").isArray()).isTrue();
        assertThat(json("runs").isArray()).isTrue();
        assertThat(json("plan").at("/gates").size()).isGreaterThan(5);
        assertThat(json("doctor").isEmpty()).isFalse();
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

        assertThat(says(ExitStatus.OK, "backfill", "--dry-run")).contains("102 rows in 27 tables");
        assertThat(says(ExitStatus.OK, "backup", "list")).contains("no backups");
    }

    @Test
    void anActivationWithoutCoverageAndBackupIsRefused() {
        TestDesk desk = new TestDesk(home);

        assertThat(desk.run("activate", "--profile", "sandbox", "--confirm", "sandbox", "--keep"))
                .isEqualTo(ExitStatus.UNCHANGED.number());
        assertThat(desk.err()).contains("ACT-GATE", "2 gates");
        assertThat(says(ExitStatus.OK, "status")).contains("Nobody is working on this target");
    }

    @Test
    void theWholeJobIsDoneWithSingleCommands() {
        ready();
        TestDesk activation = new TestDesk(home);
        assertThat(activation.run("activate", "--profile", "sandbox", "--confirm", "sandbox", "--keep"))
                .as(activation.all())
                .isEqualTo(ExitStatus.OK.number());
        assertThat(activation.out()).contains("The site was away for", "is done");
        assertThat(says(ExitStatus.OK, "status")).contains("BMMS in the settings file, BMMS in effect");
        assertThat(says(ExitStatus.OK, "verify")).contains("Verification for BMMS");
        assertThat(says(ExitStatus.OK, "runs")).contains("activation", "backup");
        assertThat(json("backup", "list").at("/0/database").asString()).isEqualTo("obcms_prod");
        String backup = json("backup", "list").at("/0/id").asString();
        assertThat(says(ExitStatus.OK, "backup", "verify", backup)).contains("is whole");

        assertThat(says(ExitStatus.OK, "rollback", "--confirm", "sandbox")).contains("is done");
        assertThat(says(ExitStatus.OK, "status")).contains("OBCMS in the settings file, OBCMS in effect");
        assertThat(says(ExitStatus.OK, "rollback", "--full", "--backup", backup, "--confirm", "sandbox"))
                .contains("is done");
        assertThat(says(ExitStatus.OK, "backup", "rehearse", backup, "--confirm", "sandbox"))
                .contains("is done");
    }

    @Test
    void aRunWithoutADecisionWaitsAndIsDecidedLater() {
        ready();
        assertThat(says(ExitStatus.WAITING, "activate", "--confirm", "sandbox")).contains("waits for your decision");
        assertThat(says(ExitStatus.NOT_AS_EXPECTED, "status")).contains("is not over");
        TestDesk other = new TestDesk(home);
        assertThat(other.run("activate", "--profile", "sandbox", "--confirm", "sandbox", "--keep"))
                .isEqualTo(ExitStatus.UNCHANGED.number());

        assertThat(says(ExitStatus.OK, "resume", "--keep", "--confirm", "sandbox"))
                .contains("is done");
        assertThat(says(ExitStatus.OK, "status")).contains("BMMS in effect");
        TestDesk again = new TestDesk(home);
        assertThat(again.run("resume", "--profile", "sandbox", "--confirm", "sandbox"))
                .isEqualTo(ExitStatus.UNCHANGED.number());
        assertThat(again.err()).contains("RUN-NONE-OPEN");
    }

    @Test
    void anOpenActivationIsTakenBackByRollback() {
        ready();
        says(ExitStatus.WAITING, "activate", "--confirm", "sandbox");

        assertThat(says(ExitStatus.OK, "rollback", "--confirm", "sandbox")).contains("was rolled back");
        assertThat(says(ExitStatus.OK, "status")).contains("OBCMS in effect", "Nobody");
    }

    @Test
    void aSwitchThatFailsIsTakenBackWhereTheProfileSaysSo() {
        ready();
        SandboxHome.in(home, sandbox, Duration.ofMinutes(2), true);
        sandbox.faults().inject(new Fault.UnitFailsToStart("obcms.service", 1));
        TestDesk desk = new TestDesk(home);

        assertThat(desk.run("activate", "--profile", "sandbox", "--confirm", "sandbox", "--keep"))
                .isEqualTo(ExitStatus.UNCHANGED.number());
        assertThat(desk.all()).contains("ACT-UNIT", "ModuleNotFoundError", "was rolled back");
        assertThat(says(ExitStatus.OK, "status")).contains("OBCMS in effect", "Nobody");
    }

    @Test
    void anOperatorAtTheTerminalIsAskedAndCanRetry() {
        ready();
        sandbox.faults().inject(new Fault.UnitFailsToStart("obcms.service", 1));
        TestDesk desk = new TestDesk(home, "sandbox", "retry", "keep");

        assertThat(desk.run("activate", "--profile", "sandbox")).as(desk.all()).isEqualTo(ExitStatus.OK.number());
        assertThat(desk.err()).contains("Type the name of the environment", "\"retry\"", "\"keep\"");
        assertThat(says(ExitStatus.OK, "status")).contains("BMMS in effect");
    }

    @Test
    void wrongValuesAreOneMessage() {
        assertThat(fails("CLI-NO-SUCH-PART", "logs", "--host", "elsewhere")).contains("elsewhere");
        assertThat(fails("CLI-VALUE", "logs", "--since", "yesterday")).contains("--since");
        assertThat(fails("RUN-UNKNOWN", "runs", "../../etc")).contains("../../etc");
        assertThat(fails("BACKUP-UNKNOWN", "backup", "verify", "20200101_000000"))
                .contains("20200101_000000");
        assertThat(fails("BACKFILL-ORGANIZATION-UNKNOWN", "backfill", "--organization", "NOBODY", "--dry-run"))
                .contains("NOBODY");
        assertThat(fails("BACKUP-UNKNOWN", "rollback", "--full", "--backup", "x", "--confirm", "sandbox"))
                .contains("Nothing on the target was changed");
    }

    /** Full coverage and a rehearsed backup. */
    private void ready() {
        says(ExitStatus.OK, "backfill", "--confirm", "sandbox");
        says(ExitStatus.OK, "backup", "create", "--confirm", "sandbox");
    }

    private String fails(String code, String... arguments) {
        TestDesk desk = new TestDesk(home);
        assertThat(desk.run(withProfile(arguments))).as(desk.all()).isEqualTo(ExitStatus.UNCHANGED.number());
        assertThat(desk.err()).contains(code);
        return desk.err();
    }

    private JsonNode json(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--json";
        TestDesk desk = new TestDesk(home);
        desk.run(withProfile(all));
        return Json.mapper().readTree(desk.out());
    }

    private String says(ExitStatus status, String... arguments) {
        TestDesk desk = new TestDesk(home);
        int ended = desk.run(withProfile(arguments));
        assertThat(ended).as(desk.all()).isEqualTo(status.number());
        return desk.out();
    }

    private static String[] withProfile(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--profile";
        all[arguments.length + 1] = "sandbox";
        return all;
    }
}
