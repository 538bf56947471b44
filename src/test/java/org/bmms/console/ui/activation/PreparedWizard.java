package org.bmms.console.ui.activation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bmms.console.activation.SwitchParameters;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.activation.gate.DataGates;
import org.bmms.console.activation.gate.Gate;
import org.bmms.console.activation.gate.Preflight;
import org.bmms.console.activation.gate.PreflightFacts.Measured;
import org.bmms.console.activation.gate.RollbackTarget;
import org.bmms.console.activation.gate.TargetGates;
import org.bmms.console.activation.step.EnvTarget;
import org.bmms.console.activation.step.GuardKind;
import org.bmms.console.activation.step.StepTimes;
import org.bmms.console.activation.step.SwitchHost;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.BackupFormat;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.ItemId;
import org.bmms.console.checklist.KnownSwitch;
import org.bmms.console.checklist.PrerequisiteFacts;
import org.bmms.console.checklist.SignOff;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.CoverageState;
import org.bmms.console.coverage.Organization;
import org.bmms.console.coverage.TableCoverage;
import org.bmms.console.database.OrganizationModel.Variant;
import org.bmms.console.database.SchemaState;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.run.plan.DifferenceLine;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.plan.PlannedStep;
import org.bmms.console.run.plan.PlannedWarning;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.fingerprint.FoundTarget;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.Profile;
import org.jspecify.annotations.Nullable;

/** A wizard's source that finds what a test has prepared. */
final class PreparedWizard implements WizardSource {
    final FoundTarget target = new FoundTarget();
    final Map<ItemId, SignOff> signOffs = new TreeMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile Instant now = FoundTarget.NOW;
    volatile long missing;
    volatile boolean rehearsed = true;
    volatile boolean guarded = true;
    volatile List<KnownSwitch> switches = List.of(new KnownSwitch(
            "obcms-staging",
            Kind.STAGING,
            "20260330_101500-activation",
            FoundTarget.NOW.minus(Duration.ofDays(3)),
            Duration.ofMillis(3100),
            FoundTarget.COMMIT));
    volatile @Nullable Failure unreachable;

    private void reach() {
        Failure why = unreachable;
        if (why != null) {
            throw why.asException();
        }
    }

    @Override
    public Profile profile() {
        return target.profile();
    }

    @Override
    public String operator() {
        return "ana";
    }

    @Override
    public Fingerprint fingerprint(Cancellation cancellation) {
        asked.add("fingerprint");
        reach();
        return target.fingerprint();
    }

    @Override
    public PrerequisiteFacts prerequisites(Cancellation cancellation, CoverageListener listener) {
        asked.add("prerequisites");
        reach();
        return new PrerequisiteFacts(profile(), target.fingerprint(), Fact.of(report()), switches, signOffs, now);
    }

    @Override
    public synchronized Map<ItemId, SignOff> signOff(SignOff signOff) {
        signOffs.put(signOff.item(), signOff);
        if (signOff.decision() == SignOff.Decision.WITHDRAWN) {
            signOffs.remove(signOff.item());
        }
        return Map.copyOf(signOffs);
    }

    @Override
    public List<Gate> gates(
            CheckPart part, Fingerprint fingerprint, Cancellation cancellation, CoverageListener listener) {
        asked.add(part.name());
        reach();
        DataGates data = new DataGates(profile().policy());
        return switch (part) {
            case TARGET -> TargetGates.of(fingerprint);
            case COVERAGE -> data.coverage(new Measured.Counted(report()));
            case ORGANIZATIONS ->
                data.organizations(
                        Optional.of(new Organization(1, "OOBC", "Office", true)),
                        Optional.of(new Organization(2, "OCM", "Chief", true)));
            case TASKS -> List.of(data.tasks(Fact.of(List.of())));
            case BACKUP -> List.of(data.backup(rollbackTarget(), "obcms_prod", now));
        };
    }

    private Optional<RollbackTarget> rollbackTarget() {
        return backups().stream()
                .findFirst()
                .map(backup -> new RollbackTarget(
                        backup.id(),
                        backup.database(),
                        backup.taken(),
                        backup.rehearsed().orElse(null)));
    }

    @Override
    public List<Backup> backups() {
        return List.of(backup("20260402_013810", rehearsed), backup("20260401_013755", true));
    }

    private Backup backup(String id, boolean proven) {
        Instant taken = now.minus(Duration.ofMinutes(id.startsWith("20260402") ? 21 : 1461));
        return new Backup(
                id,
                "/opt/obcms/backups/db.backup." + id + ".dump",
                BackupFormat.CUSTOM,
                "obcms_prod",
                900_000_000,
                taken,
                312_000_000,
                "5e0c91af",
                "17",
                "17",
                Optional.of(Mode.OBCMS),
                Map.of(),
                Optional.of(0L),
                proven ? Optional.of(taken.plusSeconds(300)) : Optional.empty());
    }

    @Override
    public void rememberBackups() {
        asked.add("remember");
    }

    @Override
    public Plan backup(Fingerprint fingerprint) {
        return plan("backup", fingerprint, List.of(), List.of(step("dump.app1", Effect.MUTATING, "pg_dump")));
    }

    @Override
    public Plan rehearsal(String backup, Fingerprint fingerprint) {
        return plan("rehearsal", fingerprint, List.of(), List.of(step("restore.app1", Effect.MUTATING, "pg_restore")));
    }

    @Override
    public Plan activation(Fingerprint fingerprint, Preflight preflight) {
        asked.add("plan");
        preflight.require();
        List<PlannedWarning> warnings = new ArrayList<>(preflight.warnings());
        if (!guarded) {
            warnings.add(new PlannedWarning("ACT-NO-GUARD", Message.of("activation.warning.no-guard", "app1")));
        }
        return plan(SwitchPlanner.ACTIVATION, fingerprint, warnings, steps());
    }

    private Plan plan(String kind, Fingerprint fingerprint, List<PlannedWarning> warnings, List<PlannedStep> steps) {
        return new Plan(
                "20260402_0214" + asked.size() + "-" + kind,
                kind,
                "obcms-production",
                "ana",
                now,
                now.plus(Duration.ofMinutes(30)),
                fingerprint.digest(),
                Json.write(parameters()),
                warnings,
                steps,
                List.of(
                        step("back.write-env.app1", Effect.MUTATING, "mv -T -- /opt/obcms/.env.bmms-console.new .env"),
                        step("back.restart-app.app1", Effect.MUTATING, "sudo systemctl restart -- obcms.service")));
    }

    private SwitchParameters parameters() {
        return new SwitchParameters(
                Mode.BMMS,
                new EnvTarget.Bmms("OCM"),
                List.of(new SwitchHost(
                        "app1",
                        null,
                        true,
                        "/opt/obcms/.env",
                        "/opt/obcms/.env.backup.20260402_021400",
                        "before",
                        "after",
                        "obcms.service",
                        "obcms-celery.service",
                        "obcms-celery-beat.service",
                        guarded ? GuardKind.PROCESS : GuardKind.NONE,
                        Map.of())),
                Map.of(),
                Map.of(),
                "/opt/obcms/.bmms-console",
                new DjangoSite(
                        "/opt/obcms/src", "/opt/obcms/venv/bin/python", "/opt/obcms/venv/bin/celery", "a", Map.of()),
                120,
                new StepTimes(Duration.ofMinutes(2), Duration.ofSeconds(90), Duration.ofSeconds(60)),
                "20260402_013810",
                FoundTarget.COMMIT);
    }

    private static List<PlannedStep> steps() {
        String next = "/opt/obcms/.env.bmms-console.new";
        PlannedAction difference = new PlannedAction.FileChange("app1", "/opt/obcms/.env", difference());
        return List.of(
                step("back-up-env.app1", Effect.MUTATING, "cp --preserve=all -- .env .env.backup.20260402_021400"),
                step("arm-guard.app1", Effect.MUTATING, "sh /opt/obcms/.bmms-console/guards/4f1c/run"),
                new PlannedStep(
                        "write-env.app1",
                        Message.of("activation.step.write-env", "app1"),
                        Effect.MUTATING,
                        Duration.ofSeconds(60),
                        List.of(
                                difference,
                                new PlannedAction.Command("app1", "rm -f -- " + next, Effect.MUTATING),
                                new PlannedAction.Command("app1", "mv -T -- " + next + " .env", Effect.MUTATING),
                                new PlannedAction.Command("app1", "sync -- /opt/obcms", Effect.MUTATING))),
                step("check-configuration.app1", Effect.READ_ONLY, "venv/bin/python manage.py check --deploy"),
                step("stop-celery.app1", Effect.MUTATING, "sudo systemctl stop -- obcms-celery-beat obcms-celery"),
                step("restart-app.app1", Effect.MUTATING, "sudo systemctl restart -- obcms.service"),
                step("start-celery.app1", Effect.MUTATING, "sudo systemctl start -- obcms-celery obcms-celery-beat"),
                step("verify", Effect.READ_ONLY, "curl"));
    }

    private static List<DifferenceLine> difference() {
        return List.of(
                new DifferenceLine(DifferenceLine.Kind.KEPT, 13, 13, "SECRET_KEY=••••••••"),
                new DifferenceLine(DifferenceLine.Kind.KEPT, 14, 14, "# BMMS settings"),
                new DifferenceLine(DifferenceLine.Kind.REMOVED, 15, null, "BMMS_MODE=obcms"),
                new DifferenceLine(DifferenceLine.Kind.ADDED, null, 15, "BMMS_MODE=bmms"),
                new DifferenceLine(DifferenceLine.Kind.KEPT, 16, 16, "DEFAULT_ORGANIZATION_CODE=OOBC"),
                new DifferenceLine(DifferenceLine.Kind.REMOVED, 17, null, "ENABLE_MULTI_TENANT=0"),
                new DifferenceLine(DifferenceLine.Kind.ADDED, null, 17, "ENABLE_MULTI_TENANT=1"),
                new DifferenceLine(DifferenceLine.Kind.ADDED, null, 18, "OCM_ORGANIZATION_CODE=OCM"),
                new DifferenceLine(DifferenceLine.Kind.KEPT, 18, 19, "DATABASE_URL=••••••••"));
    }

    private static PlannedStep step(String id, Effect effect, String line) {
        String name = id.replaceFirst("^back\\.", "").replaceFirst("\\..*", "");
        Message intent = switch (name) {
            case "arm-guard" -> Message.of("activation.step.arm-guard", "app1", 120);
            case "restart-app" -> Message.of("activation.step.restart-app", "app1", "obcms.service");
            case "verify" -> Message.of("activation.step.verify", "BMMS");
            case "dump", "restore" -> Message.of("backup.step." + name, "obcms_prod", "x");
            default -> Message.of("activation.step." + name, "app1");
        };
        return new PlannedStep(
                id, intent, effect, Duration.ofMinutes(2), List.of(new PlannedAction.Command("app1", line, effect)));
    }

    @Override
    public List<KnownSwitch> switches() {
        return switches;
    }

    private CoverageReport report() {
        TableCoverage table = new TableCoverage(
                "communities_obc_community",
                "communities",
                "community",
                true,
                missing == 0 ? CoverageState.COMPLETE : CoverageState.INCOMPLETE,
                Optional.of(7_412L),
                true,
                Optional.of(missing),
                List.of(),
                Optional.empty(),
                now);
        return new CoverageReport(
                now,
                Duration.ofSeconds(1),
                Variant.DETAILED,
                SchemaState.NULLABLE,
                true,
                0,
                List.of(table),
                Optional.of(List.of()),
                List.of());
    }
}
