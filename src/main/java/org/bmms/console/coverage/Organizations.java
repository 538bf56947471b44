package org.bmms.console.coverage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.Database;
import org.bmms.console.database.Identifier;
import org.bmms.console.database.OrganizationModel;
import org.bmms.console.database.ScopeColumn;
import org.bmms.console.database.Sql;

/** The organisations of the target, and how many rows are not the default one's. */
public final class Organizations {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Database database;

    public Organizations(Database database) {
        this.database = database;
    }

    /** All of them, in order of their codes. */
    public List<Organization> all(Cancellation cancellation) {
        return database.read(
                Access.of(Message.of("coverage.work.organizations"))
                        .within(LIMIT)
                        .stoppedBy(cancellation),
                reading -> reading.list(
                        Sql.of("select id, code, name, is_active from "
                                + new Catalog(reading)
                                        .organizationModel()
                                        .table()
                                        .quoted()
                                + " order by code"),
                        Organization::of));
    }

    /** The organisation of that code. */
    public Optional<Organization> find(String code) {
        return database.read(
                Access.of(Message.of("coverage.work.organizations")),
                reading -> Organization.find(
                        reading, new Catalog(reading).organizationModel().table(), code));
    }

    /**
     * Rows that belong to another organisation than the default one: in OBCMS mode everybody sees them (target facts
     * § 9).
     *
     * @param defaultId key of the default organisation
     * @throws org.bmms.console.base.FailureException a code of the database, {@code DB-TIME-LIMIT} after ten seconds
     */
    public long rowsOfOthers(long defaultId, Cancellation cancellation) {
        return database.read(
                Access.of(Message.of("coverage.work.organizations"))
                        .within(LIMIT)
                        .stoppedBy(cancellation),
                reading -> {
                    OrganizationModel model = new Catalog(reading).organizationModel();
                    List<ScopeColumn> readable =
                            model.scope().stream().filter(ScopeColumn::readable).toList();
                    if (readable.isEmpty()) {
                        return 0L;
                    }
                    String counts = readable.stream()
                            .map(column -> "select count(*) as n from "
                                    + column.table().quoted() + " where " + Identifier.quoted(column.column()) + " <> "
                                    + defaultId)
                            .collect(Collectors.joining(" union all "));
                    return reading.number(Sql.of("select coalesce(sum(n), 0)::bigint as n from (" + counts + ") c"));
                });
    }
}
