package org.bmms.console.migration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.Database;
import org.bmms.console.database.Identifier;
import org.bmms.console.database.Reading;
import org.bmms.console.database.Relation;
import org.bmms.console.database.Sql;
import org.bmms.console.database.TableCounts;
import org.bmms.console.database.TableName;
import org.bmms.console.migration.sql.ColumnName;

/** What the catalog and the rows say of columns. All counts are exact; a table or column that is not there counts 0. */
public final class MigrationDatabase {
    private static final Duration LIMIT = Duration.ofHours(1);

    private final Database database;
    private final Cancellation cancellation;

    public MigrationDatabase(Database database, Cancellation cancellation) {
        this.database = database;
        this.cancellation = cancellation;
    }

    /** The database's name. */
    public String name() {
        return database.address().database();
    }

    /** The organisation columns, and whether each is NOT NULL; none where there are no organisations yet. */
    public Map<ColumnName, Boolean> scope() {
        return read(reading -> {
            Catalog catalog = new Catalog(reading);
            Map<ColumnName, Boolean> scope = new TreeMap<>();
            if (catalog.relation(Catalog.ORGANIZATIONS).isPresent()) {
                catalog.organizationModel()
                        .scope()
                        .forEach(c -> scope.put(new ColumnName(c.table().name(), c.column()), c.notNull()));
            }
            return scope;
        });
    }

    /** How many rows have no value in each of the columns. */
    public Map<ColumnName, Long> missing(Collection<ColumnName> columns) {
        return count(
                columns, (table, column) -> "select count(*) as n from " + table + " where " + column + " is null");
    }

    /** How many rows have a value in each of the columns. */
    public Map<ColumnName, Long> values(Collection<ColumnName> columns) {
        return count(
                columns, (table, column) -> "select count(*) as n from " + table + " where " + column + " is not null");
    }

    /** How many rows each of the tables has. */
    public Map<String, Long> rows(Collection<String> tables) {
        return read(reading -> {
            Map<String, TableName> there = new LinkedHashMap<>();
            tables.forEach(name -> table(reading, name).ifPresent(table -> there.put(name, table)));
            Map<TableName, Long> counted = TableCounts.exact(reading, there.values());
            Map<String, Long> rows = new TreeMap<>();
            tables.forEach(name -> rows.put(
                    name, Optional.ofNullable(there.get(name)).map(counted::get).orElse(0L)));
            return rows;
        });
    }

    private Map<ColumnName, Long> count(Collection<ColumnName> columns, BiFunction<String, String, String> statement) {
        return read(reading -> {
            List<ColumnName> there = new ArrayList<>();
            List<Sql> counts = new ArrayList<>();
            for (ColumnName column : columns) {
                table(reading, column.table())
                        .filter(table -> has(reading, table, column.column()))
                        .ifPresent(table -> {
                            there.add(column);
                            counts.add(Sql.of(statement.apply(table.quoted(), Identifier.quoted(column.column()))));
                        });
            }
            List<Long> numbers = TableCounts.numbers(reading, counts);
            Map<ColumnName, Long> found = new TreeMap<>();
            columns.forEach(column -> found.put(column, 0L));
            for (int i = 0; i < there.size(); i++) {
                found.put(there.get(i), numbers.get(i));
            }
            return found;
        });
    }

    private static Optional<TableName> table(Reading reading, String name) {
        return new Catalog(reading).relation(name).map(Relation::table);
    }

    private static boolean has(Reading reading, TableName table, String column) {
        return new Catalog(reading)
                .columns(table).stream().anyMatch(c -> c.name().equals(column));
    }

    private <T> T read(Function<Reading, T> work) {
        return database.read(
                Access.of(Message.of("migration.work.look")).within(LIMIT).stoppedBy(cancellation), work);
    }
}
