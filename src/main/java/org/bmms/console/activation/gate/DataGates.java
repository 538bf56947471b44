package org.bmms.console.activation.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bmms.console.activation.gate.PreflightFacts.Measured;
import org.bmms.console.base.Failure;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.Mismatch;
import org.bmms.console.coverage.Organization;
import org.bmms.console.coverage.TableCoverage;
import org.bmms.console.remote.command.ActiveTask;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.profile.PolicyProfile;

/**
 * Coverage, organisations, backup, work in hand (checklist § BMMS Step 1: Pre-Switch Validation), each judged by itself, so
 * that one of them can be looked at again without the others.
 */
public final class DataGates {
    private final PolicyProfile policy;

    public DataGates(PolicyProfile policy) {
        this.policy = policy;
    }

    /** Whether every row has an organisation, and the right one. */
    public List<Gate> coverage(Measured measured) {
        return switch (measured) {
            case Measured.NotCounted(Failure failure) ->
                List.of(Gate.refused("coverage", "activation.gate.coverage.unknown", failure.what()));
            case Measured.Counted(CoverageReport report) -> coverage(report);
        };
    }

    private List<Gate> coverage(CoverageReport report) {
        List<Gate> gates = new ArrayList<>();
        List<TableCoverage> gaps = report.tables().stream()
                .filter(table -> !table.state().isCovered())
                .filter(table -> !isAccepted(table))
                .toList();
        report.tables().stream()
                .filter(this::isAccepted)
                .forEach(table ->
                        gates.add(Gate.warning("unscoped", "activation.gate.coverage.accepted", table.table())));
        if (!gaps.isEmpty()) {
            gates.add(Gate.refused(
                    "coverage",
                    "activation.gate.coverage.incomplete",
                    gaps.size(),
                    gaps.getFirst().table(),
                    report.missing()));
        } else if (report.tables().isEmpty()) {
            gates.add(Gate.refused("coverage", "activation.gate.coverage.no-tables"));
        } else {
            gates.add(Gate.passed(
                    "coverage",
                    "activation.gate.coverage.passed",
                    report.rows(),
                    report.tables().stream().filter(table -> !isAccepted(table)).count()));
        }
        gates.add(wrongOrganizations(report));
        return List.copyOf(gates);
    }

    private boolean isAccepted(TableCoverage table) {
        return table.isAcceptedWithoutColumn(policy.acceptedWithoutOrganization());
    }

    private static Gate wrongOrganizations(CoverageReport report) {
        Optional<Long> wrong = report.wrong();
        if (wrong.isEmpty()) {
            return Gate.refused("wrong", "activation.gate.wrong.unknown");
        }
        if (wrong.get() > 0) {
            return Gate.refused(
                    "wrong",
                    "activation.gate.wrong.refused",
                    wrong.get(),
                    report.mismatches().stream()
                            .flatMap(List::stream)
                            .filter(m -> m.rows() > 0)
                            .map(Mismatch::child)
                            .collect(Collectors.joining(", ")));
        }
        return Gate.passed("wrong", "activation.gate.wrong.passed");
    }

    /**
     * Whether the organisations exist that the switch counts on.
     *
     * @param owner the organisation that owns what existed before, if it exists
     * @param ocm the oversight organisation, if it exists
     */
    public List<Gate> organizations(Optional<Organization> owner, Optional<Organization> ocm) {
        Gate first = owner.filter(Organization::active)
                .map(found -> Gate.passed("organization", "activation.gate.organization.passed", found.code()))
                .orElseGet(() -> Gate.refused("organization", "activation.gate.organization.refused"));
        Gate second = ocm.map(found -> Gate.passed("ocm", "activation.gate.ocm.passed", found.code()))
                .orElseGet(() -> Gate.warning("ocm", "activation.gate.ocm.missing", policy.ocmCode()));
        return List.of(first, second);
    }

    /**
     * Whether there is a way back for the data.
     *
     * @param found the newest rehearsed backup, or the newest one if none is rehearsed
     * @param live the name of the database in use
     * @param now the primary server's time
     */
    public Gate backup(Optional<RollbackTarget> found, String live, Instant now) {
        if (found.isEmpty()) {
            return Gate.refused("backup", "activation.gate.backup.none");
        }
        RollbackTarget backup = found.get();
        Duration age = Duration.between(backup.taken(), now);
        if (backup.rehearsed() == null) {
            return Gate.refused("backup", "activation.gate.backup.unrehearsed", backup.id());
        }
        if (!backup.database().equals(live)) {
            return Gate.refused("backup", "activation.gate.backup.other", backup.id(), backup.database(), live);
        }
        if (age.compareTo(policy.backupMaxAge()) > 0) {
            return Gate.refused(
                    "backup",
                    "activation.gate.backup.old",
                    backup.id(),
                    age.toHours(),
                    policy.backupMaxAge().toHours());
        }
        return Gate.passed("backup", "activation.gate.backup.passed", backup.id(), age.toMinutes());
    }

    /** Whether stopping Celery takes work away from somebody. */
    public Gate tasks(Fact<List<ActiveTask>> asked) {
        List<ActiveTask> tasks = asked.get().orElse(null);
        if (tasks == null) {
            return Gate.warning("tasks", "activation.gate.tasks.unknown", String.valueOf(asked.unreadable()));
        }
        if (tasks.isEmpty()) {
            return Gate.passed("tasks", "activation.gate.tasks.passed");
        }
        return Gate.warning(
                "tasks",
                "activation.gate.tasks.running",
                tasks.size(),
                tasks.stream().map(ActiveTask::name).distinct().collect(Collectors.joining(", ")),
                policy.celeryDrain().toSeconds());
    }
}
