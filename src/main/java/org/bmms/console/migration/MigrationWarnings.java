package org.bmms.console.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bmms.console.base.Message;
import org.bmms.console.migration.sql.ColumnName;
import org.bmms.console.remote.command.MigrationName;
import org.bmms.console.run.plan.PlannedWarning;

/** What an operator should know before a migration. */
final class MigrationWarnings {
    private final Goal goal;
    private final PendingMigrations pending;
    private final MigrationDatabase database;

    MigrationWarnings(Goal goal, PendingMigrations pending, MigrationDatabase database) {
        this.goal = goal;
        this.pending = pending;
        this.database = database;
    }

    List<PlannedWarning> of(MigrationParameters parameters, List<MigrationName> closed) {
        List<PlannedWarning> warnings = new ArrayList<>();
        warnings.add(new PlannedWarning("MIGRATE-LIVE", Message.of("migration.warning.live")));
        String organization = parameters.organization();
        if (organization != null) {
            Set<ColumnName> open = new TreeSet<>(parameters.columns());
            long rows = withoutOrganization(open);
            warnings.add(new PlannedWarning("MIGRATE-ROWS", Message.of("migration.warning.rows", rows, organization)));
        }
        List<MigrationName> python = parameters.applied().stream()
                .filter(name -> !pending.unproven(name).isEmpty())
                .toList();
        if (!python.isEmpty()) {
            warnings.add(new PlannedWarning("MIGRATE-PYTHON", Message.of("migration.warning.python", names(python))));
        }
        if (!closed.isEmpty()) {
            warnings.add(new PlannedWarning(
                    "MIGRATE-NO-WAY-BACK", Message.of("migration.warning.no-way-back", names(closed))));
        }
        List<MigrationName> left = pending.all().stream()
                .filter(name -> !parameters.applied().contains(name))
                .toList();
        if (!left.isEmpty()) {
            warnings.add(new PlannedWarning("MIGRATE-LEFT", Message.of("migration.warning.left", names(left))));
        }
        if (goal == Goal.REQUIRED && !parameters.notNull().containsAll(parameters.columns())) {
            warnings.add(new PlannedWarning(
                    "MIGRATE-STILL-NULLABLE",
                    Message.of(
                            "migration.warning.still-nullable",
                            parameters.columns().stream()
                                    .filter(column -> !parameters.notNull().contains(column))
                                    .count())));
        }
        return warnings;
    }

    /** Of a column that is still to come, every row of its table lacks a value. */
    private long withoutOrganization(Set<ColumnName> columns) {
        Set<ColumnName> there = database.scope().keySet();
        Set<ColumnName> known = columns.stream().filter(there::contains).collect(Collectors.toSet());
        Set<String> coming = columns.stream()
                .filter(column -> !there.contains(column))
                .map(ColumnName::table)
                .collect(Collectors.toSet());
        return database.missing(known).values().stream().mapToLong(n -> n).sum()
                + database.rows(coming).values().stream().mapToLong(n -> n).sum();
    }

    private static String names(List<MigrationName> names) {
        return names.stream().map(MigrationName::toString).collect(Collectors.joining(", "));
    }
}
