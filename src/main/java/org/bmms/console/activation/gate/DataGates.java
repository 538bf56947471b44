package org.bmms.console.activation.gate;

import java.time.Duration;
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
import org.bmms.console.target.fingerprint.SchemaFacts;
import org.bmms.console.target.profile.PolicyProfile;

/** Coverage, organisations, backup, work in hand (checklist § BMMS Step 1: Pre-Switch Validation). */
final class DataGates {
    private final PreflightFacts facts;
    private final PolicyProfile policy;
    private final List<Gate> gates = new ArrayList<>();

    DataGates(PreflightFacts facts, PolicyProfile policy) {
        this.facts = facts;
        this.policy = policy;
    }

    List<Gate> gates() {
        switch (facts.coverage()) {
            case Measured.NotCounted(Failure failure) ->
                gates.add(Gate.refused("coverage", "activation.gate.coverage.unknown", failure.what()));
            case Measured.Counted(CoverageReport report) -> coverage(report);
        }
        organizations();
        gates.add(backup());
        tasks();
        return List.copyOf(gates);
    }

    private void coverage(CoverageReport report) {
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
        wrongOrganizations(report);
    }

    private boolean isAccepted(TableCoverage table) {
        return table.isAcceptedWithoutColumn(policy.acceptedWithoutOrganization());
    }

    private void wrongOrganizations(CoverageReport report) {
        Optional<Long> wrong = report.wrong();
        if (wrong.isEmpty()) {
            gates.add(Gate.refused("wrong", "activation.gate.wrong.unknown"));
        } else if (wrong.get() > 0) {
            gates.add(Gate.refused(
                    "wrong",
                    "activation.gate.wrong.refused",
                    wrong.get(),
                    report.mismatches().stream()
                            .flatMap(List::stream)
                            .filter(m -> m.rows() > 0)
                            .map(Mismatch::child)
                            .collect(Collectors.joining(", "))));
        } else {
            gates.add(Gate.passed("wrong", "activation.gate.wrong.passed"));
        }
    }

    private void organizations() {
        boolean usable =
                facts.defaultOrganization().filter(Organization::active).isPresent();
        gates.add(
                usable
                        ? Gate.passed(
                                "organization",
                                "activation.gate.organization.passed",
                                facts.defaultOrganization()
                                        .map(Organization::code)
                                        .orElseThrow())
                        : Gate.refused("organization", "activation.gate.organization.refused"));
        if (facts.ocm().isEmpty()) {
            gates.add(Gate.warning("ocm", "activation.gate.ocm", policy.ocmCode()));
        }
    }

    private Gate backup() {
        Optional<RollbackTarget> found = facts.backup();
        if (found.isEmpty()) {
            return Gate.refused("backup", "activation.gate.backup.none");
        }
        RollbackTarget backup = found.get();
        String live =
                facts.fingerprint().schema().get().map(SchemaFacts::database).orElse("");
        Duration age = Duration.between(backup.taken(), facts.now());
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

    private void tasks() {
        List<ActiveTask> tasks = facts.tasks().get().orElse(null);
        if (tasks == null) {
            gates.add(Gate.warning(
                    "tasks",
                    "activation.gate.tasks-unknown",
                    String.valueOf(facts.tasks().unreadable())));
        } else if (!tasks.isEmpty()) {
            gates.add(Gate.warning(
                    "tasks",
                    "activation.gate.tasks",
                    tasks.size(),
                    tasks.stream().map(ActiveTask::name).distinct().collect(Collectors.joining(", ")),
                    policy.celeryDrain().toSeconds()));
        }
    }
}
