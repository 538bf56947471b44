package org.bmms.console.onboarding.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bmms.console.audit.change.ChangeKind;
import org.bmms.console.audit.change.ChangeLog;
import org.bmms.console.audit.change.ChangeOrder;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Digest;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.Database;
import org.bmms.console.database.Identifier;
import org.bmms.console.database.OrganizationModel;
import org.bmms.console.database.Reading;
import org.bmms.console.database.Relation;
import org.bmms.console.database.Sql;
import org.bmms.console.database.TableName;
import org.bmms.console.database.Writing;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.directory.OwnedRows;
import org.bmms.console.onboarding.plan.PlannedRow.Action;
import org.bmms.console.onboarding.plan.StoredRow;
import org.bmms.console.onboarding.schema.TableShape;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Takes an onboarding back in one transaction, from its last row to its first: new rows go, changed ones get their old
 * values. Only while the organisation owns no data, and only if no row was changed since; else it can be deactivated.
 */
public final class Undo {
    private static final Logger LOG = LoggerFactory.getLogger(Undo.class);

    private final Turns turns;
    private final Receipts receipts;

    /**
     * For one target.
     *
     * @param log where it is written down what is taken back
     * @param receipts where the receipts are, which are forgotten then
     */
    public Undo(Database database, ChangeLog log, Receipts receipts) {
        this.turns = new Turns(database, log);
        this.receipts = receipts;
    }

    /**
     * Takes it back.
     *
     * @return how many rows were removed or changed
     * @throws FailureException {@code ONB-OWNS-DATA}, {@code ONB-UNDO-CHANGED}, or a code of the database: then nothing
     *     was taken back
     */
    public int run(Receipt receipt, Cancellation cancellation) {
        int rows = turns.write(
                Access.of(Message.of("onboarding.work.undo", receipt.code())).stoppedBy(cancellation),
                new ChangeOrder(ChangeKind.UNDO, List.of(receipt.code()), Digest.sha256(Json.write(receipt))),
                writing -> {
                    OwnedRows owned = OwnedRows.all(writing, organization(writing, receipt));
                    if (owned.total() > 0) {
                        throw owned.refusal(receipt.code()).asException();
                    }
                    for (WrittenRow row : receipt.rows().reversed()) {
                        takeBack(writing, row);
                    }
                    return new Written<>(
                            receipt.rows().size(),
                            receipt.rows().reversed().stream()
                                    .map(WrittenRow::auditedBack)
                                    .toList(),
                            change -> receipts.takingBack(change, receipt));
                });
        forget(receipt);
        return rows;
    }

    /** It does not count any more in any case: the audit has that it was taken back. */
    private void forget(Receipt receipt) {
        try {
            receipts.forget(receipt);
        } catch (FailureException e) {
            LOG.warn("the receipt of an onboarding that was taken back is still there", e);
        }
    }

    private static long organization(Reading reading, Receipt receipt) {
        OrganizationModel model = new Catalog(reading).organizationModel();
        return reading.first(
                        Sql.of(
                                "select id from " + model.table().quoted() + " where code = ? for update",
                                receipt.code()),
                        row -> row.number("id"))
                .orElseThrow(() -> Failure.unchanged(OnboardingFailure.UNKNOWN_ORGANIZATION, receipt.code())
                        .asException());
    }

    private static void takeBack(Writing writing, WrittenRow row) {
        TableName table = table(writing, row);
        TableShape shape = new TableShape(table, new Catalog(writing).columns(table));
        JsonNode stored = writing.first(
                        Sql.of(StoredRow.select(shape) + "t.id = ? for update", row.key()), StoredRow::of)
                .map(StoredRow::values)
                .orElseThrow(() -> changed(row, "id").asException());
        List<String> changed = row.after().entrySet().stream()
                .filter(value -> !Json.mapper().readTree(value.getValue()).equals(stored.path(value.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!changed.isEmpty()) {
            throw changed(row, String.join(", ", changed)).asException();
        }
        writing.update(row.action() == Action.INSERT ? removal(table, row) : restoration(table, row));
    }

    private static Sql removal(TableName table, WrittenRow row) {
        return Sql.of("delete from " + table.quoted() + " where id = ?", row.key());
    }

    /** The old values come back through a row of the table's own type, so that each has its column's type. */
    private static Sql restoration(TableName table, WrittenRow row) {
        List<String> columns = row.before().keySet().stream().sorted().toList();
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(columns.stream()
                .map(column -> Json.write(column) + ":" + row.before().get(column))
                .collect(Collectors.joining(",", "{", "}")));
        parameters.add(row.key());
        String list = columns.stream().map(Identifier::quoted).collect(Collectors.joining(", "));
        return new Sql(
                "update " + table.quoted() + " set (" + list + ") = (select " + list
                        + " from jsonb_populate_record(null::" + table.quoted() + ", ?::jsonb)) where id = ?",
                parameters);
    }

    private static TableName table(Reading reading, WrittenRow row) {
        int dot = row.table().indexOf('.');
        if (dot > 0) {
            return new TableName(row.table().substring(0, dot), row.table().substring(dot + 1));
        }
        return new Catalog(reading)
                .relation(row.table())
                .map(Relation::table)
                .orElseThrow(() -> changed(row, "id").asException());
    }

    private static Failure changed(WrittenRow row, String columns) {
        return Failure.unchanged(OnboardingFailure.UNDO_CHANGED, row.table(), row.key(), columns);
    }
}
