package org.bmms.console.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.activation.SwitchPorts;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.BackupConsole;
import org.bmms.console.backup.BackupFormat;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedStep;
import org.bmms.console.run.plan.PlannedWarning;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.data.TargetData;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.sandbox.files.FileSystem;
import org.bmms.console.sandbox.host.HostPlan;
import org.bmms.console.sandbox.host.SandboxHost;
import org.bmms.console.target.mode.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several servers: nobody works with the database while it is exchanged, and settings and services go in order. */
class SpreadRollbackTest {
    @TempDir
    Path directory;

    @Test
    void everyServerGoesDownBeforeTheExchangeAndComesUpAfterIt() {
        try (Sandbox sandbox = Sandbox.start(
                        SandboxOptions.standard().with(HostPlan.spread()).withLapse(100));
                BackupConsole console = new BackupConsole(sandbox, directory, "ana", p -> p)) {
            sandbox.hosts().forEach(SpreadRollbackTest::writeBmms);
            Plan back = plan(console, Mode.OBCMS);

            assertThat(ids(back.steps()))
                    .containsExactly(
                            "prepare-directory",
                            "check-room",
                            "verify-dump",
                            "restore-copy",
                            "compare-copy",
                            "check-migrations",
                            "analyze-copy",
                            "back-up-env.app1",
                            "back-up-env.app2",
                            "back-up-env.worker1",
                            "restore-env.app1",
                            "restore-env.app2",
                            "restore-env.worker1",
                            "stop-celery.worker1",
                            "stop-app.app1",
                            "stop-app.app2",
                            "exchange",
                            "restart-app.app1",
                            "await-application.app1",
                            "await-ready.app1",
                            "restart-app.app2",
                            "await-application.app2",
                            "await-ready.app2",
                            "prove-mode.app1",
                            "prove-mode.app2",
                            "start-celery.worker1",
                            "verify",
                            "tidy");
            assertThat(ids(back.rollback()))
                    .startsWith(
                            "back.stop-restore",
                            "back.restore-env.app1",
                            "back.restore-env.app2",
                            "back.restore-env.worker1",
                            "back.stop-celery.worker1",
                            "back.stop-app.app1",
                            "back.stop-app.app2",
                            "back.exchange",
                            "back.restart-app.app1")
                    .endsWith("back.verify", "back.drop-copy", "back.tidy");

            Plan stays = plan(console, Mode.BMMS);
            assertThat(ids(stays.steps())).noneMatch(id -> id.contains("env"));
            assertThat(stays.warnings()).extracting(PlannedWarning::code).doesNotContain("FULL-MODE");
        }
    }

    private static void writeBmms(SandboxHost host) {
        FileSystem files = host.machine().files();
        String env = new String(files.read(Actor.ROOT, RollbackSandbox.ENV), StandardCharsets.UTF_8);
        String bmms = env.replace("BMMS_MODE=obcms", "BMMS_MODE=bmms");
        assertThat(bmms).isNotEqualTo(env);
        files.write(Actor.ROOT, RollbackSandbox.ENV, bmms.getBytes(StandardCharsets.UTF_8));
    }

    private static Plan plan(BackupConsole console, Mode mode) {
        SwitchPorts switching = new SwitchPorts(
                console.ports().hosts(),
                console.target().site(),
                (expected, c) -> new SwitchPorts.Verdict(1, List.of(), List.of()),
                plan -> List.of());
        Backup backup = new Backup(
                "20251014_000000",
                "/opt/obcms/backups/db.backup.20251014_000000",
                BackupFormat.CUSTOM,
                TargetData.NAME,
                1,
                Instant.EPOCH,
                1,
                "abc",
                "17",
                "17",
                Optional.of(mode),
                Map.of(),
                Optional.empty(),
                Optional.of(Instant.EPOCH));
        return new FullRollbackPlanner(new RollbackPorts(console.ports(), switching))
                .plan(backup, "ana", Instant.now(), "fingerprint", List.of(), null);
    }

    private static List<String> ids(List<PlannedStep> steps) {
        return steps.stream().map(PlannedStep::id).toList();
    }
}
