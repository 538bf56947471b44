package org.bmms.console.migration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.coverage.Organization;
import org.bmms.console.coverage.Organizations;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.migration.sql.ColumnName;
import org.bmms.console.remote.command.MigrationName;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedWarning;

/**
 * Makes the plan of a migration from what Django and the database are like now (checklist § Deployment Strategy, phase 2;
 * target facts § 9): what is nullable first, then the rows, then what is required.
 */
public final class MigrationPlanner {
    /** The kind of a plan that migrates forward. */
    public static final String KIND = "migration";

    private final MigrationPorts ports;
    private final Cancellation cancellation;

    public MigrationPlanner(MigrationPorts ports, Cancellation cancellation) {
        this.ports = ports;
        this.cancellation = cancellation;
    }

    /**
     * The plan.
     *
     * @param goal how far it goes
     * @param organization the code of the organisation that receives rows without one; of no use for the nullable step
     * @throws FailureException {@code MIGRATE-MODE}, {@code MIGRATE-FRESH}, {@code MIGRATE-NOTHING}, {@code MIGRATE-TRAP},
     *     {@code MIGRATE-DROPS}, {@code MIGRATE-ORGANIZATION}
     */
    public Plan plan(Goal goal, String organization, MigrationBasis basis) {
        basis.requireObcms();
        MigrationState state = MigrationState.read(ports, basis.site(), cancellation);
        if (state.isFresh()) {
            throw Failure.unchanged(MigrationFailure.FRESH).asException();
        }
        DjangoMigrations django = new DjangoMigrations(ports.primary(), basis.site());
        PendingMigrations pending = new PendingMigrations(
                django.forwards(state.pending()), state.scope().keySet(), OwnApplication.LABEL);
        Set<MigrationName> covered = new LinkedHashSet<>();
        List<Move> nullable = new ArrayList<>();
        for (MigrationName target : pending.nullableTargets()) {
            move(target, pending, fresh(django.planned(target), covered), true).ifPresent(nullable::add);
        }
        List<Move> required = new ArrayList<>();
        if (goal == Goal.REQUIRED) {
            for (MigrationName target : pending.requiredTargets()) {
                move(target, pending, fresh(django.planned(target), covered), false)
                        .ifPresent(required::add);
            }
            requireOrganization(organization);
        }
        if (covered.isEmpty()) {
            throw nothing(goal, pending).asException();
        }
        WaysBack back = WaysBack.of(state, nullable, required, django.backwards(List.copyOf(covered)));
        Set<ColumnName> columns = new TreeSet<>(state.scope().keySet());
        Set<ColumnName> notNull = state.scope().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Move move : Stream.concat(nullable.stream(), required.stream()).toList()) {
            columns.addAll(move.added());
            notNull.addAll(move.required());
        }
        covered.forEach(name -> notNull.addAll(pending.requiresAtOnce(name)));
        PlanDraft draft = new PlanDraft(ports, KIND);
        MigrationParameters parameters = new MigrationParameters(
                ports.owner(),
                draft.jobs(),
                basis.site(),
                database().name(),
                basis.backup(),
                nullable,
                goal == Goal.REQUIRED ? organization : null,
                required,
                back.moves(),
                columns,
                notNull,
                List.copyOf(covered),
                List.of());
        List<PlannedWarning> warnings = new MigrationWarnings(goal, pending, database()).of(parameters, back.closed());
        return draft.plan(basis, state, parameters, warnings);
    }

    private static List<MigrationName> fresh(List<MigrationName> planned, Set<MigrationName> covered) {
        return planned.stream().filter(covered::add).toList();
    }

    /** What Django says it would do decides: a dependency may bring along what was to come later. */
    private Optional<Move> move(
            MigrationName target, PendingMigrations pending, List<MigrationName> planned, boolean nullable) {
        Set<ColumnName> added = new TreeSet<>();
        Set<ColumnName> required = new TreeSet<>();
        for (MigrationName name : planned) {
            if (!pending.drops(name).isEmpty()) {
                throw Failure.unchanged(MigrationFailure.DROPS, name.toString(), target.toString())
                        .asException();
            }
            requireNoRows(name, target, pending.requiresAtOnce(name));
            if (nullable) {
                requireNoRows(name, target, pending.requires(name));
            } else if (pending.left().contains(name)) {
                requireNoRows(name, target, pending.adds(name));
            }
            added.addAll(pending.adds(name));
            added.addAll(pending.requiresAtOnce(name));
            required.addAll(pending.requires(name));
        }
        return planned.isEmpty() ? Optional.empty() : Optional.of(Move.forwards(target, planned, added, required));
    }

    /** The trap: rows that are there get no organisation before they need one. */
    private void requireNoRows(MigrationName name, MigrationName target, Set<ColumnName> columns) {
        Set<String> tables = columns.stream().map(ColumnName::table).collect(Collectors.toCollection(TreeSet::new));
        long rows = tables.isEmpty()
                ? 0
                : database().rows(tables).values().stream().mapToLong(n -> n).sum();
        if (rows > 0) {
            throw Failure.unchanged(MigrationFailure.TRAP, name.toString(), target.toString(), rows)
                    .asException();
        }
    }

    /** Where there are no organisations yet, a migration of the plan makes them, and the backfill asks again. */
    private void requireOrganization(String code) {
        try {
            if (new Organizations(ports.database().get())
                    .find(code)
                    .filter(Organization::active)
                    .isEmpty()) {
                throw Failure.unchanged(MigrationFailure.ORGANIZATION, code).asException();
            }
        } catch (FailureException e) {
            if (e.failure().code() != DatabaseFailure.NO_ORGANIZATION_TABLE) {
                throw e;
            }
        }
    }

    private static Failure nothing(Goal goal, PendingMigrations pending) {
        return Failure.unchanged(
                MigrationFailure.NOTHING,
                Message.of(goal == Goal.REQUIRED ? "migration.goal.required" : "migration.goal.nullable"),
                pending.all().size());
    }

    private MigrationDatabase database() {
        return new MigrationDatabase(ports.database().get(), cancellation);
    }
}
