package org.bmms.console.onboarding.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Json;
import org.bmms.console.database.Column;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.plan.PlannedRow.Action;
import org.bmms.console.onboarding.schema.TableShape;

/**
 * The values of one row, of which those are kept that its table has columns for. The forms of the system differ in their
 * columns, so what is known goes in, and what the table needs beyond that is a problem.
 */
final class RowDraft {
    private final String name;
    private final TableShape shape;
    private final List<String> identity;
    private final Map<String, Cell> values = new LinkedHashMap<>();

    RowDraft(String name, TableShape shape, String... identity) {
        this.name = name;
        this.shape = shape;
        this.identity = List.of(identity);
    }

    RowDraft set(String column, Cell value) {
        if (shape.has(column)) {
            values.put(column, value);
        }
        return this;
    }

    RowDraft set(String column, Object value) {
        return set(column, Cell.of(value));
    }

    /** Sets a text that is known; an empty one leaves what is there. */
    RowDraft setIfKnown(String column, String value) {
        return value.isEmpty() ? this : set(column, value);
    }

    /** Columns that need a value which is not there. */
    List<FieldProblem> lacking() {
        List<FieldProblem> problems = new ArrayList<>();
        for (Column column : shape.columns()) {
            if (column.notNull() && !column.generated() && !values.containsKey(column.name())) {
                String table = shape.table().toString();
                problems.add(new FieldProblem(
                        table + "." + column.name(),
                        org.bmms.console.base.Failure.unchanged(OnboardingFailure.COLUMN_UNKNOWN, table, column.name()),
                        false));
            }
        }
        return problems;
    }

    /** The row, if it is new. */
    PlannedRow insert() {
        List<PlannedChange> changes = values.entrySet().stream()
                .map(value -> new PlannedChange(value.getKey(), Optional.empty(), value.getValue()))
                .toList();
        return new PlannedRow(name, shape.table(), Action.INSERT, Optional.empty(), identity, changes);
    }

    /** The row, if it exists: what differs is changed, and then the time of the change. */
    PlannedRow update(StoredRow stored) {
        List<PlannedChange> changes = new ArrayList<>();
        values.forEach((column, after) -> {
            Cell before = stored.cell(column);
            if (!same(before, after)) {
                changes.add(new PlannedChange(column, Optional.of(before), after));
            }
        });
        Action action = changes.isEmpty() ? Action.NONE : Action.UPDATE;
        if (action == Action.UPDATE && shape.has("updated_at")) {
            changes.add(new PlannedChange("updated_at", Optional.of(stored.cell("updated_at")), new Cell.Now()));
        }
        return new PlannedRow(name, shape.table(), action, Optional.of(stored.key()), identity, changes);
    }

    private static boolean same(Cell before, Cell after) {
        if (before instanceof Cell.Document stored && after instanceof Cell.Document wanted) {
            return Json.mapper().readTree(stored.json()).equals(Json.mapper().readTree(wanted.json()));
        }
        return before.shown().equals(after.shown()) && !(after instanceof Cell.KeyOf);
    }
}
