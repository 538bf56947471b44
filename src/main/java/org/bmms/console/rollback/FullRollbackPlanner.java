package org.bmms.console.rollback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bmms.console.activation.SwitchParameters;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.BackupFailure;
import org.bmms.console.backup.BackupState;
import org.bmms.console.backup.BesideName;
import org.bmms.console.backup.Distributed;
import org.bmms.console.backup.FreeStamp;
import org.bmms.console.backup.Pooler;
import org.bmms.console.backup.step.BackupHost;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.DatabaseAddress;
import org.bmms.console.remote.command.PostgresAddress;
import org.bmms.console.rollback.step.Swap;
import org.bmms.console.run.RunView;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedStep;
import org.bmms.console.run.plan.PlannedWarning;
import org.bmms.console.run.step.Step;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.mode.ModeSettings;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Profile;
import org.jspecify.annotations.Nullable;

/** Makes the plan of a full rollback from a backup and from what the target is like now. */
public final class FullRollbackPlanner {
    /** The kind of a plan that goes back to a backup as a whole. */
    public static final String KIND = "full-rollback";

    private static final String MIGRATIONS = "django_migrations";

    private final RollbackPorts ports;
    private final Profile profile;

    public FullRollbackPlanner(RollbackPorts ports) {
        this.ports = ports;
        this.profile = ports.backup().profile();
    }

    /**
     * The plan of a full rollback (checklist § Full Database Rollback). The live database need not be readable.
     *
     * @param backup what to go back to; one that was rehearsed
     * @param operator who asks for it
     * @param now the console's time
     * @param fingerprint the digest of the facts that the operator was shown
     * @param warnings what was found before
     * @param activation the activation whose settings are taken back, or null where none is on record
     * @throws FailureException {@code BACKUP-NOT-PROVEN}, {@code BACKUP-OTHER-DATABASE}
     */
    public Plan plan(
            Backup backup,
            String operator,
            Instant now,
            String fingerprint,
            List<PlannedWarning> warnings,
            @Nullable RunView activation) {
        DatabaseAddress address = ports.backup().address().get();
        requireUsable(backup, address.database());
        Pooler.refuse(ports.backup().administration().get());
        Distributed.refuse(
                ports.backup().databases().apply(ports.backup().database().get()));
        TargetHost host = ports.backup().primary();
        FreeStamp free = FreeStamp.next(host, profile.app().stateDirectory(), KIND, text -> List.of());
        String stamp = free.text();
        String runId = free.runId(KIND);
        SortedSet<String> inBmms = hostsInBmms();
        boolean back = backup.mode().orElse(Mode.OBCMS) == Mode.OBCMS && !inBmms.isEmpty();
        SwitchParameters services = services(operator, now, fingerprint, back ? activation : null);
        FullRollbackParameters parameters = new FullRollbackParameters(
                backup,
                new BackupHost(host.name(), host.ownerBySudo()),
                profile.app().backups(),
                profile.app().stateDirectory() + "/jobs/" + runId,
                new PostgresAddress(address.host(), address.port(), address.user(), address.database()),
                address.tls().parameter(),
                ports.backup().ownSchemas(),
                new Swap(
                        address.database(),
                        BesideName.of(address.database(), "restore", stamp),
                        BesideName.of(address.database(), "before", stamp)),
                services,
                back ? inBmms : new TreeSet<>(),
                inBmms.isEmpty() ? Mode.OBCMS : Mode.BMMS,
                inBmms.isEmpty() || back ? Mode.OBCMS : Mode.BMMS);
        FullRollback steps = new FullRollback(parameters, ports);
        List<PlannedWarning> all = new ArrayList<>(warnings);
        all.addAll(warnings(parameters));
        return new Plan(
                runId,
                KIND,
                profile.name(),
                operator,
                now,
                now.plus(profile.policy().planExpiry()),
                fingerprint,
                Json.write(parameters),
                all,
                planned(steps.steps()),
                planned(steps.rollback()));
    }

    private static void requireUsable(Backup backup, String database) {
        if (backup.state() != BackupState.REHEARSED) {
            throw Failure.unchanged(BackupFailure.NOT_PROVEN, backup.id()).asException();
        }
        if (!backup.database().equals(database)) {
            throw Failure.unchanged(BackupFailure.OTHER_DATABASE, backup.file(), backup.database(), database)
                    .asException();
        }
    }

    private SortedSet<String> hostsInBmms() {
        SortedSet<String> names = new TreeSet<>();
        for (HostProfile host : profile.hosts()) {
            if (!profile.unitsOn(host).isEmpty()) {
                TargetHost target = new TargetHost(ports.backup().hosts().host(host.name()), host, profile.app());
                if (ModeSettings.of(target.envFile().read().env()).mode() == Mode.BMMS) {
                    names.add(host.name());
                }
            }
        }
        return names;
    }

    /** Hosts, services and settings as an emergency rollback would have them. */
    private SwitchParameters services(String operator, Instant now, String fingerprint, @Nullable RunView activation) {
        Plan emergency = new SwitchPlanner(profile, ports.switching())
                .rollback(operator, now, fingerprint, List.of(), activation);
        return Json.read(emergency.parameters(), SwitchParameters.class);
    }

    private List<PlannedWarning> warnings(FullRollbackParameters parameters) {
        Backup backup = parameters.backup();
        List<PlannedWarning> warnings = new ArrayList<>();
        warnings.add(new PlannedWarning(
                "FULL-DATA-LOSS",
                Message.of(
                        "rollback.warning.data-loss",
                        backup.taken(),
                        parameters.swap().kept())));
        if (backup.mode().filter(m -> m == Mode.BMMS).isPresent() && parameters.to() == Mode.OBCMS) {
            warnings.add(new PlannedWarning("FULL-MODE", Message.of("rollback.warning.mode", backup.id())));
        }
        if (!parameters.excludedSchemas().isEmpty()) {
            warnings.add(new PlannedWarning(
                    "FULL-OWN-RECORDS",
                    Message.of(
                            "rollback.warning.own-records",
                            parameters.excludedSchemas().getFirst(),
                            parameters.swap().kept())));
        }
        long then = backup.rows().getOrDefault(MIGRATIONS, 0L);
        long migrations = migrations(parameters.swap().live(), then);
        if (migrations != then) {
            warnings.add(
                    new PlannedWarning("FULL-MIGRATIONS", Message.of("rollback.warning.migrations", then, migrations)));
        }
        return warnings;
    }

    /** A live database that cannot be read is a reason to go back, and none against it. */
    private long migrations(String live, long otherwise) {
        try {
            return ports.backup()
                    .databases()
                    .apply(live)
                    .read(
                            Access.of(Message.of("rollback.work.migrations")),
                            reading -> new Catalog(reading).migrations().size());
        } catch (FailureException e) {
            return otherwise;
        }
    }

    private static List<PlannedStep> planned(List<Step> steps) {
        return steps.stream().map(Step::planned).toList();
    }
}
