package org.bmms.console.coverage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.database.Access;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.Database;
import org.bmms.console.database.OrganizationModel;
import org.bmms.console.database.Reading;

/**
 * Gives rows that belong to no organisation to one organisation, in place of the scripts that may find nothing (target
 * facts § 4). Rows that have an organisation are never touched, so it can be repeated, stopped and resumed at will.
 */
public final class Backfill {
    private static final Duration LOOK = Duration.ofMinutes(5);

    private final Database database;

    public Backfill(Database database) {
        this.database = database;
    }

    /** What would be done for all tables. */
    public BackfillPreview preview(String organizationCode, Cancellation cancellation) {
        return preview(BackfillOrder.to(organizationCode), cancellation);
    }

    /**
     * What would be done.
     *
     * @throws FailureException {@code BACKFILL-ORGANIZATION-UNKNOWN} or a code of the database. An inactive organisation is
     *     shown, for the operator to confirm
     */
    public BackfillPreview preview(BackfillOrder order, Cancellation cancellation) {
        return database.read(look(cancellation), reading -> {
            OrganizationModel model = new Catalog(reading).organizationModel();
            Organization organization = organization(reading, model, order.organizationCode());
            List<BackfillPreview.Table> tables = new ArrayList<>();
            for (BackfillTable table : tables(model)) {
                long rows = order.concerns(table.name()) ? table.missing(reading) : 0;
                if (rows > 0) {
                    tables.add(
                            new BackfillPreview.Table(table.name(), rows, table.samples(reading), table.statement()));
                }
            }
            return new BackfillPreview(organization, tables);
        });
    }

    /**
     * Does it, each batch in a transaction of its own. Once the first batch is committed nothing is thrown any more: what
     * stopped the backfill is part of the result.
     *
     * @throws FailureException {@code BACKFILL-ORGANIZATION-UNKNOWN}, {@code BACKFILL-ORGANIZATION-INACTIVE} or a code of
     *     the database, before anything was changed
     */
    public BackfillResult run(BackfillOrder order, Cancellation cancellation, Progress progress) {
        BackfillPreview preview = preview(order, cancellation);
        Organization organization = preview.organization();
        if (!organization.active() && !order.inactiveConfirmed()) {
            throw Failure.unchanged(CoverageFailure.ORGANIZATION_INACTIVE, organization.code())
                    .asException();
        }
        List<BackfillTable> tables =
                database.read(look(cancellation), reading -> tables(new Catalog(reading).organizationModel())).stream()
                        .filter(t -> preview.tables().stream()
                                .anyMatch(p -> p.table().equals(t.name())))
                        .toList();
        return new BackfillRun(database, order, organization, cancellation, progress).run(tables, preview.rows());
    }

    private static List<BackfillTable> tables(OrganizationModel model) {
        return model.scope().stream()
                .filter(c -> !c.notNull())
                .map(BackfillTable::new)
                .sorted(Comparator.comparing(BackfillTable::name))
                .toList();
    }

    private static Organization organization(Reading reading, OrganizationModel model, String code) {
        Optional<Organization> found = Organization.find(reading, model.table(), code);
        return found.orElseThrow(() ->
                Failure.unchanged(CoverageFailure.ORGANIZATION_UNKNOWN, code).asException());
    }

    private static Access look(Cancellation cancellation) {
        return Access.of(Message.of("coverage.work.preview")).within(LOOK).stoppedBy(cancellation);
    }
}
