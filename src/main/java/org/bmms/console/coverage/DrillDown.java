package org.bmms.console.coverage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.Database;
import org.bmms.console.database.Identifier;
import org.bmms.console.database.KeyColumn;
import org.bmms.console.database.OrganizationModel;
import org.bmms.console.database.Reading;
import org.bmms.console.database.ScopeColumn;
import org.bmms.console.database.ScopeLink;
import org.bmms.console.database.Sql;
import org.bmms.console.database.TableName;

/**
 * Looks at single rows behind the numbers: which have no organisation, and which are in another one than the row they
 * belong to. Reads keys and codes only, nothing personal.
 *
 * <p>Every method throws {@link org.bmms.console.base.FailureException} with a code of the database,
 * {@code DB-TIME-LIMIT} after half a minute.
 */
public final class DrillDown {
    /** Most rows that are named at a time. */
    public static final int MOST_ROWS = 1_000;

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Database database;

    public DrillDown(Database database) {
        this.database = database;
    }

    /**
     * How a table is put into organisations, and its rows without one.
     *
     * @throws org.bmms.console.base.FailureException {@code COVERAGE-COLUMN-MISSING} too
     */
    public TableDetails table(String table, Cancellation cancellation) {
        return database.read(access(table, cancellation), reading -> {
            ScopeColumn column = new Catalog(reading)
                    .organizationModel().scope().stream()
                            .filter(scope -> scope.table().toString().equals(table))
                            .findFirst()
                            .orElseThrow(() -> Failure.unchanged(CoverageFailure.COLUMN_MISSING, table)
                                    .asException());
            return new TableDetails(
                    table, column.column(), column.notNull(), column.indexed(), keys(reading, column), query(column));
        });
    }

    /** The rows of a mismatch, in order of their keys; none where the table has no key of one column. */
    public List<WrongRow> wrongRows(Mismatch mismatch, Cancellation cancellation) {
        return database.read(access(mismatch.child(), cancellation), reading -> {
            Catalog catalog = new Catalog(reading);
            OrganizationModel model = catalog.organizationModel();
            return catalog.links(model).stream()
                    .filter(link -> isOf(link, mismatch))
                    .findFirst()
                    .map(link -> wrongRows(reading, model.table(), link))
                    .orElse(List.of());
        });
    }

    private static boolean isOf(ScopeLink link, Mismatch mismatch) {
        return link.child().table().toString().equals(mismatch.child())
                && link.childColumn().equals(mismatch.childColumn())
                && link.parent().table().toString().equals(mismatch.parent());
    }

    private static List<String> keys(Reading reading, ScopeColumn column) {
        if (column.key().isEmpty() || column.notNull()) {
            return List.of();
        }
        String key = Identifier.quoted(column.key().get().name());
        return reading.list(
                Sql.of("select s.id::text as id from (select " + key + " as id" + without(column) + " order by 1 limit "
                        + MOST_ROWS + ") s order by s.id"),
                row -> row.text("id"));
    }

    private static String query(ScopeColumn column) {
        return column.key()
                        .map(key -> Identifier.quoted(key.name()))
                        .map(key -> "select " + key + without(column) + " order by " + key)
                        .orElseGet(() -> "select *" + without(column))
                + ";";
    }

    private static String without(ScopeColumn column) {
        return " from " + column.table().quoted() + " where " + Identifier.quoted(column.column()) + " is null";
    }

    private static List<WrongRow> wrongRows(Reading reading, TableName organizations, ScopeLink link) {
        Optional<KeyColumn> key = link.child().key();
        if (key.isEmpty()) {
            return List.of();
        }
        String childKey = "c." + Identifier.quoted(key.get().name());
        String parentKey = "p." + Identifier.quoted(link.parentColumn());
        String childOrganization = "c." + Identifier.quoted(link.child().column());
        String parentOrganization = "p." + Identifier.quoted(link.parent().column());
        return reading.list(
                Sql.of("select " + childKey + "::text as id, co.code as organization, " + parentKey
                        + "::text as parent_id, po.code as parent_organization from "
                        + link.child().table().quoted() + " c join "
                        + link.parent().table().quoted() + " p on " + parentKey + " = c."
                        + Identifier.quoted(link.childColumn()) + " join " + organizations.quoted() + " co on co.id = "
                        + childOrganization + " join " + organizations.quoted() + " po on po.id = " + parentOrganization
                        + " where " + childOrganization + " <> " + parentOrganization + " order by " + childKey
                        + " limit " + MOST_ROWS),
                row -> new WrongRow(
                        row.text("id"),
                        row.text("organization"),
                        row.text("parent_id"),
                        row.text("parent_organization")));
    }

    private static Access access(String table, Cancellation cancellation) {
        return Access.of(Message.of("coverage.work.rows", table)).within(LIMIT).stoppedBy(cancellation);
    }
}
