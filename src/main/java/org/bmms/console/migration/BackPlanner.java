package org.bmms.console.migration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.database.Catalog;
import org.bmms.console.migration.sql.ColumnName;
import org.bmms.console.migration.sql.MigrationSql;
import org.bmms.console.remote.command.Migration;
import org.bmms.console.remote.command.MigrationName;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedWarning;

/**
 * Makes the plan of taking migrations of one application back (checklist § Full Database Rollback, step 3), and refuses it
 * where rows or values would go with them (target facts § 9: reversing {@code organizations.0002} deletes all organisations).
 */
public final class BackPlanner {
    /** The kind of a plan that takes migrations back. */
    public static final String KIND = "migration-back";

    private final MigrationPorts ports;
    private final Cancellation cancellation;

    public BackPlanner(MigrationPorts ports, Cancellation cancellation) {
        this.ports = ports;
        this.cancellation = cancellation;
    }

    /**
     * The plan.
     *
     * @param application the application's label
     * @param number the migration that is its last one afterwards: its name or what that begins with
     * @throws FailureException {@code MIGRATE-MODE}, {@code MIGRATE-UNKNOWN}, {@code MIGRATE-BACK-AHEAD},
     *     {@code MIGRATE-NOTHING}, {@code MIGRATE-BACK-VALUES}, {@code MIGRATE-BACK-ROWS}, {@code MIGRATE-BACK-UNPROVEN}
     */
    public Plan plan(String application, String number, MigrationBasis basis) {
        basis.requireObcms();
        MigrationState state = MigrationState.read(ports, basis.site(), cancellation);
        MigrationName target = target(state, application, number);
        DjangoMigrations django = new DjangoMigrations(ports.primary(), basis.site());
        List<MigrationName> planned = django.planned(target);
        if (planned.isEmpty()) {
            throw Failure.unchanged(
                            MigrationFailure.NOTHING,
                            target.toString(),
                            state.pending().size())
                    .asException();
        }
        Map<MigrationName, MigrationSql> sql = django.backwards(planned);
        Set<ColumnName> dropped = all(sql, MigrationSql::dropped);
        Set<String> tables = sql.values().stream()
                .flatMap(does -> does.droppedTables().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        requireNothingLost(sql, dropped, tables);
        Set<ColumnName> columns = new TreeSet<>(state.scope().keySet());
        columns.removeAll(dropped);
        Set<ColumnName> notNull = new TreeSet<>(columns);
        notNull.removeIf(column -> !Boolean.TRUE.equals(state.scope().get(column)));
        notNull.removeAll(all(sql, MigrationSql::relaxed));
        PlanDraft draft = new PlanDraft(ports, KIND);
        MigrationParameters parameters = new MigrationParameters(
                ports.owner(),
                draft.jobs(),
                basis.site(),
                database().name(),
                basis.backup(),
                List.of(Move.backwards(target, planned, dropped, tables)),
                null,
                List.of(),
                List.of(),
                columns,
                notNull,
                List.of(target),
                planned);
        return draft.plan(
                basis,
                state,
                parameters,
                List.of(
                        new PlannedWarning("MIGRATE-LIVE", Message.of("migration.warning.live")),
                        new PlannedWarning("MIGRATE-BACK-CODE", Message.of("migration.warning.back-code"))));
    }

    private static MigrationName target(MigrationState state, String application, String number) {
        List<Migration> own = state.migrations().stream()
                .filter(m -> m.application().equals(application))
                .toList();
        Optional<Migration> exact =
                own.stream().filter(m -> m.name().equals(number)).findFirst();
        List<Migration> candidates = exact.map(List::of)
                .orElseGet(() -> own.stream()
                        .filter(m -> !number.isEmpty() && m.name().startsWith(number))
                        .toList());
        if (candidates.size() != 1) {
            throw Failure.unchanged(
                            MigrationFailure.UNKNOWN,
                            application,
                            number,
                            (candidates.isEmpty() ? own : candidates)
                                    .stream().map(Migration::name).collect(Collectors.joining(", ")))
                    .asException();
        }
        MigrationName target = MigrationName.of(candidates.getFirst());
        if (!candidates.getFirst().applied()) {
            throw Failure.unchanged(MigrationFailure.BACK_AHEAD, target.toString())
                    .asException();
        }
        return target;
    }

    /** Numbers first: they say more than that something cannot be told. */
    private void requireNothingLost(
            Map<MigrationName, MigrationSql> sql, Set<ColumnName> dropped, Set<String> droppedTables) {
        Set<String> tables = new LinkedHashSet<>(droppedTables);
        sql.forEach((name, does) -> {
            if (name.application().equals(OwnApplication.LABEL)
                    && !does.unproven().isEmpty()) {
                tables.add(Catalog.ORGANIZATIONS);
            }
        });
        Counted.of(database().values(dropped)).ifPresent(found -> {
            throw found.unchanged(MigrationFailure.BACK_VALUES).asException();
        });
        Counted.of(database().rows(tables)).ifPresent(found -> {
            throw found.unchanged(MigrationFailure.BACK_ROWS).asException();
        });
        sql.forEach((name, does) -> does.unproven().stream().findFirst().ifPresent(statement -> {
            throw Failure.unchanged(MigrationFailure.BACK_UNPROVEN, name.toString(), statement)
                    .asException();
        }));
    }

    private static Set<ColumnName> all(
            Map<MigrationName, MigrationSql> sql, Function<MigrationSql, Set<ColumnName>> columns) {
        return sql.values().stream()
                .flatMap(does -> columns.apply(does).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private MigrationDatabase database() {
        return new MigrationDatabase(ports.database().get(), cancellation);
    }
}
