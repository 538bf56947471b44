package org.bmms.console.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.backup.step.BackupHost;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Json;
import org.bmms.console.database.DatabaseAddress;
import org.bmms.console.remote.command.PostgresAddress;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedStep;
import org.bmms.console.run.plan.PlannedWarning;
import org.bmms.console.run.step.Step;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.PolicyProfile;
import org.bmms.console.target.profile.Profile;
import org.jspecify.annotations.Nullable;

/** Makes the plans of backups and rehearsals from what the target is like now. */
public final class BackupPlanner {
    /** The kind of a plan that makes a backup and proves it by restoring it. */
    public static final String BACKUP = "backup";

    /** The kind of a plan that proves an existing backup by restoring it. */
    public static final String REHEARSAL = "rehearsal";

    /** A dump is seldom larger, compared with the database, than the one before by half. */
    private static final double GROWTH = 1.5;

    private final BackupPorts ports;
    private final Profile profile;

    public BackupPlanner(BackupPorts ports) {
        this.ports = ports;
        this.profile = ports.profile();
    }

    /**
     * The plan of a backup (checklist § BMMS Step 1).
     *
     * @param operator who asks for it
     * @param now the console's time
     * @param fingerprint the digest of the facts that the operator was shown
     * @param warnings what was found before
     */
    public Plan backup(String operator, Instant now, String fingerprint, List<PlannedWarning> warnings) {
        TargetHost host = ports.primary();
        FreeStamp stamp = FreeStamp.next(
                host,
                profile.app().stateDirectory(),
                BACKUP,
                text -> List.of(file(text), file(text) + BackupFile.PARTIAL));
        DatabaseAddress address = ports.address().get();
        Backup subject = new Backup(
                stamp.text(),
                file(stamp.text()),
                BackupFormat.CUSTOM,
                address.database(),
                0,
                stamp.time(),
                0,
                "",
                "",
                "",
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
        List<Backup> existing = new Backups(ports).list();
        PolicyProfile policy = profile.policy();
        Retention retention = new Retention(policy.backupRetention(), policy.keepBackups());
        List<String> prune = retention.expired(existing, ports.targets().among(existing), stamp.time()).stream()
                .map(Backup::file)
                .toList();
        BackupParameters parameters = parameters(
                subject,
                host,
                new Making(
                        stamp.runId(BACKUP),
                        stamp.text(),
                        profile.app().siteBackupScript(),
                        spaceNeeded(address.database(), existing),
                        prune));
        return plan(BACKUP, parameters, new Made(operator, now, fingerprint, warnings, stamp.runId(BACKUP)));
    }

    /**
     * The plan of a rehearsal of an existing backup.
     *
     * @param backupId the backup
     * @throws org.bmms.console.base.FailureException {@code BACKUP-UNKNOWN}, {@code BACKUP-NOT-PROVEN} for what a run
     *     left that did not end
     */
    public Plan rehearsal(
            String backupId, String operator, Instant now, String fingerprint, List<PlannedWarning> warnings) {
        Backup subject = new Backups(ports).require(backupId);
        if (subject.state() == BackupState.PARTIAL) {
            throw Failure.unchanged(BackupFailure.NOT_PROVEN, backupId).asException();
        }
        TargetHost host = ports.primary();
        FreeStamp stamp = FreeStamp.next(host, profile.app().stateDirectory(), REHEARSAL, text -> List.of());
        String runId = stamp.runId(REHEARSAL);
        BackupParameters parameters = parameters(subject, host, new Making(runId, stamp.text(), null, 0, List.of()));
        return plan(REHEARSAL, parameters, new Made(operator, now, fingerprint, warnings, runId));
    }

    private String file(String id) {
        return profile.app().backups() + "/" + BackupFile.name(id);
    }

    private BackupParameters parameters(Backup subject, TargetHost host, Making making) {
        AppProfile app = profile.app();
        DatabaseAddress address = ports.address().get();
        PolicyProfile policy = profile.policy();
        return new BackupParameters(
                subject,
                !subject.sha256().isEmpty(),
                new BackupHost(host.name(), host.ownerBySudo()),
                app.backups(),
                app.stateDirectory() + "/jobs/" + making.runId(),
                app.root(),
                app.envFile(),
                new PostgresAddress(address.host(), address.port(), address.user(), address.database()),
                address.tls().parameter(),
                ports.ownSchemas(),
                making.script(),
                BesideName.of(address.database(), REHEARSAL, making.stamp()),
                making.spaceNeeded(),
                new Retention(policy.backupRetention(), policy.keepBackups()),
                making.prune());
    }

    private Plan plan(String kind, BackupParameters parameters, Made made) {
        Pooler.refuse(ports.administration().get());
        Distributed.refuse(ports.databases().apply(ports.database().get()));
        BackupProcedure steps = new BackupProcedure(kind, parameters, ports);
        return new Plan(
                made.runId(),
                kind,
                profile.name(),
                made.operator(),
                made.now(),
                made.now().plus(profile.policy().planExpiry()),
                made.fingerprint(),
                Json.write(parameters),
                made.warnings(),
                planned(steps.steps()),
                planned(steps.rollback()));
    }

    /**
     * Bytes that the dump may take: as many as the database on disk, or, where an earlier dump of it is on record, as many
     * as that one in proportion with a margin.
     */
    private long spaceNeeded(String database, List<Backup> existing) {
        long size = ports.administration().get().size(database);
        return existing.stream()
                .filter(b -> b.database().equals(database) && b.databaseBytes() > 0)
                .findFirst()
                .map(b -> Math.min(size, (long) (GROWTH * b.bytes() * ((double) size / b.databaseBytes()))))
                .orElse(size);
    }

    private static List<PlannedStep> planned(List<Step> steps) {
        return steps.stream().map(Step::planned).toList();
    }

    /** What differs between a backup and a rehearsal. */
    private record Making(
            String runId, String stamp, @Nullable String script, long spaceNeeded, List<String> prune) {}

    /** Who made a plan, when, and of what. */
    private record Made(
            String operator, Instant now, String fingerprint, List<PlannedWarning> warnings, String runId) {}
}
