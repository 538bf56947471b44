package org.bmms.console.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bmms.console.migration.sql.ColumnName;
import org.bmms.console.migration.sql.MigrationSql;
import org.bmms.console.remote.command.MigrationName;

/**
 * The migrations that the code has and the database has not, and where in each application the nullable step ends and the
 * required one begins. That is told from their SQL and the catalog; no migration is known by its name.
 */
final class PendingMigrations {
    private final Map<MigrationName, MigrationSql> sql;
    private final Map<String, List<MigrationName>> byApplication = new LinkedHashMap<>();
    private final Map<MigrationName, Set<ColumnName>> adding = new LinkedHashMap<>();
    private final Map<MigrationName, Set<ColumnName>> requiring = new LinkedHashMap<>();
    private final Map<MigrationName, Set<ColumnName>> atOnce = new LinkedHashMap<>();
    private final Map<MigrationName, Set<ColumnName>> dropping = new LinkedHashMap<>();

    /**
     * Judges them.
     *
     * @param sql by migration, what it does, in Django's order
     * @param scope the organisation columns that the catalog shows
     * @param own the application of the organisation table, whose own columns put no row into an organisation
     */
    PendingMigrations(Map<MigrationName, MigrationSql> sql, Set<ColumnName> scope, String own) {
        this.sql = new LinkedHashMap<>(sql);
        Set<ColumnName> known = new HashSet<>(scope);
        sql.forEach((name, does) -> {
            byApplication
                    .computeIfAbsent(name.application(), application -> new ArrayList<>())
                    .add(name);
            if (!name.application().equals(own)) {
                judge(name, does, known);
            }
        });
    }

    private void judge(MigrationName name, MigrationSql does, Set<ColumnName> known) {
        Set<ColumnName> added = among(does.added(), does.pointing());
        Set<ColumnName> whole = among(does.addedRequired(), does.pointing());
        whole.addAll(among(does.madeRequired(), added));
        added.removeAll(whole);
        adding.put(name, added);
        atOnce.put(name, whole);
        dropping.put(name, among(does.dropped(), known));
        known.addAll(does.pointing());
        Set<ColumnName> required = among(does.madeRequired(), known);
        required.removeAll(whole);
        requiring.put(name, required);
    }

    private static Set<ColumnName> among(Set<ColumnName> columns, Set<ColumnName> wanted) {
        Set<ColumnName> common = new TreeSet<>(columns);
        common.retainAll(wanted);
        return common;
    }

    boolean isEmpty() {
        return sql.isEmpty();
    }

    /** All of them, in Django's order. */
    List<MigrationName> all() {
        return List.copyOf(sql.keySet());
    }

    /** The columns that a migration adds, nullable. */
    Set<ColumnName> adds(MigrationName name) {
        return adding.getOrDefault(name, Set.of());
    }

    /** The columns that a migration makes NOT NULL, other than those that it adds itself. */
    Set<ColumnName> requires(MigrationName name) {
        return requiring.getOrDefault(name, Set.of());
    }

    /** The columns that a migration adds and requires at once: rows that are there have no chance to be filled. */
    Set<ColumnName> requiresAtOnce(MigrationName name) {
        return atOnce.getOrDefault(name, Set.of());
    }

    /** The organisation columns that a migration removes. */
    Set<ColumnName> drops(MigrationName name) {
        return dropping.getOrDefault(name, Set.of());
    }

    /** What a migration does that is not known before, such as Python. */
    List<String> unproven(MigrationName name) {
        return Optional.ofNullable(sql.get(name)).map(MigrationSql::unproven).orElse(List.of());
    }

    /** The nullable step of each application that has one ahead, in Django's order. */
    List<MigrationName> nullableTargets() {
        return inOrder(byApplication.values().stream()
                .flatMap(own ->
                        last(beforeRequired(own).stream()
                                        .filter(name -> !adds(name).isEmpty())
                                        .toList())
                                .stream())
                .toList());
    }

    /**
     * Where each application ends: at its last migration, or before one that removes organisation columns, or before one
     * that adds further ones after others were required; those want a backfill of their own.
     */
    List<MigrationName> requiredTargets() {
        return inOrder(byApplication.values().stream()
                .flatMap(own -> last(reached(own)).stream())
                .toList());
    }

    /** What stays pending after the required step. */
    List<MigrationName> left() {
        Set<MigrationName> reached = new HashSet<>();
        byApplication.values().forEach(own -> reached.addAll(reached(own)));
        return all().stream().filter(name -> !reached.contains(name)).toList();
    }

    private List<MigrationName> beforeRequired(List<MigrationName> own) {
        return own.stream()
                .takeWhile(name -> !isRequiring(name) && drops(name).isEmpty())
                .toList();
    }

    private List<MigrationName> reached(List<MigrationName> own) {
        List<MigrationName> reached = new ArrayList<>(beforeRequired(own));
        own.subList(reached.size(), own.size()).stream()
                .takeWhile(name -> adds(name).isEmpty() && drops(name).isEmpty())
                .forEach(reached::add);
        return reached;
    }

    private boolean isRequiring(MigrationName name) {
        return !requires(name).isEmpty() || !requiresAtOnce(name).isEmpty();
    }

    private List<MigrationName> inOrder(List<MigrationName> names) {
        return all().stream().filter(names::contains).toList();
    }

    private static Optional<MigrationName> last(List<MigrationName> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(names.getLast());
    }
}
