package org.bmms.console.database;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells the state of the organisation columns from the columns themselves and from Django's record of migrations. */
final class SchemaStates {
    /** The migrations that add organisation columns, by application. */
    private static final Map<String, Integer> ADDING = Map.of("communities", 29, "mana", 22);

    private final List<AppliedMigration> migrations;

    SchemaStates(List<AppliedMigration> migrations) {
        this.migrations = migrations;
    }

    SchemaState of(List<ScopeColumn> columns) {
        if (columns.isEmpty()) {
            return migrations.stream().anyMatch(SchemaStates::added) ? SchemaState.DROPPED : SchemaState.ABSENT;
        }
        return columns.stream().allMatch(ScopeColumn::notNull) ? SchemaState.ENFORCED : SchemaState.NULLABLE;
    }

    /** When the organisation columns came: when the last application got its own; empty where that is not on record. */
    Optional<Instant> since() {
        return migrations.stream()
                .filter(SchemaStates::added)
                .collect(Collectors.toMap(
                        AppliedMigration::application,
                        AppliedMigration::applied,
                        (one, other) -> one.isBefore(other) ? one : other))
                .values()
                .stream()
                .max(Comparator.naturalOrder());
    }

    private static boolean added(AppliedMigration migration) {
        Integer adding = ADDING.get(migration.application());
        return adding != null && migration.number() >= adding;
    }
}
