package org.bmms.console.rollback;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.BackupPorts;
import org.bmms.console.backup.RowCounter;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.database.Access;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.Identifier;
import org.bmms.console.database.OrganizationModel;
import org.bmms.console.database.Portions;
import org.bmms.console.database.Reading;
import org.bmms.console.database.ScopeColumn;
import org.bmms.console.database.Sql;
import org.bmms.console.database.SqlFile;
import org.bmms.console.database.TableCounts;
import org.bmms.console.database.TableName;
import org.jspecify.annotations.Nullable;

/** Compares the live database with a backup before anybody goes back to it. Reads only; can be cancelled. */
public final class DataLossPreview {
    private static final Duration ONE_TABLE = Duration.ofMinutes(10);

    /** How Django applications call the moment a row was made, the plainest first. */
    private static final List<String> CREATION = List.of(
            "created_at",
            "created",
            "date_created",
            "created_on",
            "date_joined",
            "joined_date",
            "submitted_at",
            "uploaded_at",
            "recorded_at",
            "applied");

    private final BackupPorts ports;

    public DataLossPreview(BackupPorts ports) {
        this.ports = ports;
    }

    /**
     * What going back to a backup takes out of sight.
     *
     * @param backup the backup
     * @param defaultOrganization code of the default organisation, or null if rows of others are not to be counted
     * @throws FailureException a code of the database, {@code DB-CANCELLED} among them
     */
    public DataLoss of(
            Backup backup, @Nullable String defaultOrganization, Cancellation cancellation, Progress progress) {
        Database live = ports.databases().apply(ports.database().get());
        Map<String, Long> now = new RowCounter(live, ports.ownSchemas())
                .rows(cancellation, progress)
                .rows();
        Access access = Access.of(Message.of("rollback.work.data-loss"))
                .within(ONE_TABLE)
                .stoppedBy(cancellation);
        Map<String, Long> created = live.read(access, reading -> created(reading, backup.taken()));
        Optional<Long> ofOthers = defaultOrganization == null
                ? Optional.empty()
                : live.read(access, reading -> ofOthers(reading, defaultOrganization));
        Set<String> names = new TreeSet<>(now.keySet());
        names.addAll(backup.rows().keySet());
        List<DataLoss.Table> tables = new ArrayList<>();
        for (String name : names) {
            DataLoss.Table table = new DataLoss.Table(
                    name,
                    now.getOrDefault(name, 0L),
                    backup.rows().getOrDefault(name, 0L),
                    Optional.ofNullable(created.get(name)));
            if (table.differs()) {
                tables.add(table);
            }
        }
        return new DataLoss(backup.id(), backup.taken(), tables, ofOthers);
    }

    private Map<String, Long> created(Reading reading, Instant since) {
        List<CreationColumn> columns = reading.list(
                Sql.of(SqlFile.read("catalog/creation_columns.sql"), CREATION, CREATION),
                row -> new CreationColumn(
                        new TableName(row.text("schema"), row.text("table_name")),
                        row.text("column_name"),
                        row.number("bytes")));
        Map<String, Long> created = new HashMap<>();
        for (List<CreationColumn> portion : Portions.of(columns, CreationColumn::bytes)) {
            List<Long> rows = TableCounts.numbers(
                    reading,
                    portion.stream().map(column -> column.rowsSince(since)).toList());
            for (int i = 0; i < portion.size(); i++) {
                created.put(portion.get(i).table().toString(), rows.get(i));
            }
        }
        return created;
    }

    private static Optional<Long> ofOthers(Reading reading, String defaultOrganization) {
        OrganizationModel model;
        try {
            model = new Catalog(reading).organizationModel();
        } catch (FailureException e) {
            if (e.failure().code() == DatabaseFailure.NO_ORGANIZATION_TABLE) {
                return Optional.empty();
            }
            throw e;
        }
        long rows = 0;
        for (List<ScopeColumn> portion : Portions.of(model.scope(), ScopeColumn::bytes)) {
            List<Sql> counts = portion.stream()
                    .map(column -> rowsOfOthers(column, model, defaultOrganization))
                    .toList();
            rows += TableCounts.numbers(reading, counts).stream()
                    .mapToLong(n -> n)
                    .sum();
        }
        return Optional.of(rows);
    }

    private static Sql rowsOfOthers(ScopeColumn column, OrganizationModel model, String defaultOrganization) {
        return Sql.of(
                "select count(*) as n from " + column.table().quoted() + " where "
                        + Identifier.quoted(column.column()) + " <> (select id from "
                        + model.table().quoted() + " where code = ?)",
                defaultOrganization);
    }

    private record CreationColumn(TableName table, String name, long bytes) {
        Sql rowsSince(Instant since) {
            return Sql.of(
                    "select count(*) as n from " + table.quoted() + " where " + Identifier.quoted(name) + " > ?",
                    since);
        }
    }
}
