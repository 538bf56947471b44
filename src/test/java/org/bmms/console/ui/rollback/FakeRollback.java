package org.bmms.console.ui.rollback;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bmms.console.activation.SwitchParameters;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.activation.step.EnvTarget;
import org.bmms.console.activation.step.GuardKind;
import org.bmms.console.activation.step.StepTimes;
import org.bmms.console.activation.step.SwitchHost;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.BackupFailure;
import org.bmms.console.backup.BackupFormat;
import org.bmms.console.backup.step.BackupHost;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.PostgresAddress;
import org.bmms.console.rollback.DataLoss;
import org.bmms.console.rollback.FullRollbackParameters;
import org.bmms.console.rollback.FullRollbackPlanner;
import org.bmms.console.rollback.step.Swap;
import org.bmms.console.run.plan.DifferenceLine;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.plan.PlannedStep;
import org.bmms.console.run.plan.PlannedWarning;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.DatabaseProfile;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.PolicyProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.RedisProfile;
import org.bmms.console.target.profile.Role;
import org.bmms.console.target.profile.SiteProfile;
import org.jspecify.annotations.Nullable;

/** Ways back of an environment that is not there. */
final class FakeRollback implements RollbackSource {
    static final String ENVIRONMENT = "obcms-production";
    static final Instant NOW = Instant.parse("2026-04-03T01:05:12Z");
    private static final String HOST = "app1";
    private static final long MEGABYTE = 1_000_000;

    final List<String> asked = new CopyOnWriteArrayList<>();
    final CountDownLatch counted = new CountDownLatch(1);
    volatile boolean slow;
    volatile List<Backup> backups = List.of(
            backup("20260402_015810", 31, 312, true),
            backup("20260401_220004", 35, 309, true),
            backup("20260331_220003", 59, 308, false));
    volatile @Nullable Failure refusal;

    static Backup backup(String id, long hours, long megabytes, boolean rehearsed) {
        Instant taken = NOW.minus(Duration.ofHours(hours));
        return new Backup(
                id,
                "/opt/obcms/backups/db.backup." + id,
                BackupFormat.CUSTOM,
                "obcms_prod",
                900 * MEGABYTE,
                taken,
                megabytes * MEGABYTE,
                "a".repeat(64),
                "17.2",
                "17.2",
                Optional.of(Mode.OBCMS),
                Map.of(),
                Optional.empty(),
                rehearsed ? Optional.of(taken.plusSeconds(60)) : Optional.empty());
    }

    @Override
    public List<Backup> backups() {
        return backups;
    }

    @Override
    public DataLoss loss(String backupId, Cancellation cancellation, Progress progress) {
        asked.add("loss " + backupId);
        progress.at(17, 43, Message.of("rollback.work.data-loss"));
        if (slow) {
            try (var _ = cancellation.onRequest(counted::countDown)) {
                counted.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return new DataLoss(
                backupId,
                NOW.minus(Duration.ofHours(31)),
                List.of(
                        new DataLoss.Table("communities_obc_community", 1240, 1228, Optional.of(12L)),
                        new DataLoss.Table("mana_assessment", 312, 294, Optional.of(18L)),
                        new DataLoss.Table("mana_need", 105, 110, Optional.of(0L)),
                        new DataLoss.Table("auth_user", 63, 60, Optional.of(3L))),
                Optional.of(214L));
    }

    @Override
    public Plan modeOnly(Cancellation cancellation) {
        asked.add("mode");
        refuse();
        List<PlannedStep> steps = new ArrayList<>();
        steps.add(step("back-up-env.app1", Message.of("activation.step.back-up-env", HOST), Effect.MUTATING));
        steps.add(new PlannedStep(
                "restore-env.app1",
                Message.of("activation.step.restore-env", HOST),
                Effect.MUTATING,
                Duration.ofSeconds(30),
                List.of(
                        new PlannedAction.FileChange(
                                HOST,
                                "/opt/obcms/.env",
                                List.of(
                                        new DifferenceLine(DifferenceLine.Kind.REMOVED, "BMMS_MODE=bmms"),
                                        new DifferenceLine(DifferenceLine.Kind.ADDED, "BMMS_MODE=obcms"))),
                        new PlannedAction.Command(
                                HOST, "mv -- /opt/obcms/.env.new /opt/obcms/.env", Effect.MUTATING))));
        steps.addAll(services());
        return plan(SwitchPlanner.ROLLBACK, Json.write(parameters()), steps, List.of());
    }

    @Override
    public Plan full(String backupId, Cancellation cancellation) {
        asked.add("full " + backupId);
        refuse();
        Swap swap = new Swap("obcms_prod", "obcms_prod_restore_20260403_090512", "obcms_prod_before_20260403_090512");
        List<PlannedStep> steps = new ArrayList<>();
        steps.add(step("check-room", Message.of("backup.step.check-room", HOST), Effect.READ_ONLY));
        steps.add(step("restore-copy", Message.of("backup.step.restore", swap.copy()), Effect.MUTATING));
        steps.add(
                step("check-migrations", Message.of("rollback.step.check-migrations", swap.copy()), Effect.READ_ONLY));
        steps.add(step("stop-celery.app1", Message.of("activation.step.stop-celery", HOST), Effect.MUTATING));
        steps.add(
                step("stop-app.app1", Message.of("activation.step.stop-app", HOST, "obcms.service"), Effect.MUTATING));
        steps.add(step(
                "exchange",
                Message.of("rollback.step.exchange", swap.copy(), swap.live(), swap.kept()),
                Effect.DESTRUCTIVE));
        steps.addAll(services());
        FullRollbackParameters parameters = new FullRollbackParameters(
                backup(backupId, 31, 312, true),
                new BackupHost(HOST, null),
                "/opt/obcms/backups",
                "/opt/obcms/.bmms-console/jobs/r",
                new PostgresAddress("localhost", 5432, "obcms", "obcms_prod"),
                "prefer",
                List.of(),
                swap,
                parameters(),
                new TreeSet<>(List.of(HOST)),
                Mode.BMMS,
                Mode.OBCMS);
        return plan(
                FullRollbackPlanner.KIND,
                Json.write(parameters),
                steps,
                List.of(new PlannedWarning("ROLLBACK-VISIBLE", Message.of("session.warning.visible", "214"))));
    }

    private void refuse() {
        Failure why = refusal;
        if (why != null) {
            throw why.asException();
        }
    }

    static Failure notProven() {
        return Failure.unchanged(BackupFailure.NOT_PROVEN, "20260331_220003");
    }

    private static List<PlannedStep> services() {
        return List.of(
                step(
                        "restart-app.app1",
                        Message.of("activation.step.restart-app", HOST, "obcms.service"),
                        Effect.MUTATING),
                step("await-ready.app1", Message.of("activation.step.await-ready", HOST), Effect.READ_ONLY),
                step("start-celery.app1", Message.of("activation.step.start-celery", HOST), Effect.MUTATING),
                step("verify", Message.of("activation.step.verify", "OBCMS"), Effect.READ_ONLY));
    }

    private static PlannedStep step(String id, Message intent, Effect effect) {
        return new PlannedStep(id, intent, effect, Duration.ofMinutes(2), List.of());
    }

    private static SwitchParameters parameters() {
        return new SwitchParameters(
                Mode.OBCMS,
                new EnvTarget.Obcms(),
                List.of(new SwitchHost(
                        HOST,
                        "obcms",
                        true,
                        "/opt/obcms/.env",
                        "/opt/obcms/.env.backup.20260403_090512",
                        "a",
                        "b",
                        "obcms.service",
                        null,
                        null,
                        GuardKind.NONE,
                        Map.of())),
                Map.of(),
                Map.of(),
                "/opt/obcms/.bmms-console",
                new DjangoSite("/opt/obcms/src", "/opt/obcms/bin/python", "/opt/obcms/bin/celery", "obc", Map.of()),
                0,
                new StepTimes(Duration.ofMinutes(2), Duration.ofMinutes(1), Duration.ofMinutes(1)),
                null,
                null);
    }

    private static Plan plan(String kind, String parameters, List<PlannedStep> steps, List<PlannedWarning> warnings) {
        return new Plan(
                kind + "-20260403_090512",
                kind,
                ENVIRONMENT,
                "ana",
                NOW,
                NOW.plus(Duration.ofMinutes(30)),
                "f".repeat(64),
                parameters,
                warnings,
                steps,
                List.of());
    }

    static Profile profile() {
        return new Profile(
                ENVIRONMENT,
                Kind.PRODUCTION,
                List.of(new HostProfile(HOST, "h", 22, "u", null, java.util.Set.of(Role.APP), null, null)),
                List.of(),
                AppProfile.at("/opt/obcms"),
                DatabaseProfile.fromSettings(),
                RedisProfile.fromSettings(),
                SiteProfile.at(URI.create("https://h")),
                PolicyProfile.of(Kind.PRODUCTION));
    }
}
