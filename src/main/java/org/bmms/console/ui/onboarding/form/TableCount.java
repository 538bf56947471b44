package org.bmms.console.ui.onboarding.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bmms.console.onboarding.plan.OnboardingPlan;
import org.bmms.console.onboarding.plan.PlannedRow;
import org.bmms.console.onboarding.write.WrittenRow;

/**
 * What happens in one table.
 *
 * @param added new rows
 * @param changed rows that change
 * @param same rows that are there already and stay as they are
 */
record TableCount(String table, int added, int changed, int same) {

    /** The tables of a plan, in the order in which they are written. */
    static List<TableCount> of(OnboardingPlan plan) {
        Map<String, TableCount> counts = new LinkedHashMap<>();
        for (PlannedRow row : plan.rows()) {
            counts.merge(row.table().toString(), of(row.table().toString(), row.action()), TableCount::plus);
        }
        return List.copyOf(counts.values());
    }

    /** The tables that were written to. */
    static List<TableCount> of(List<WrittenRow> written) {
        Map<String, TableCount> counts = new LinkedHashMap<>();
        for (WrittenRow row : written) {
            counts.merge(row.table(), of(row.table(), row.action()), TableCount::plus);
        }
        return new ArrayList<>(counts.values());
    }

    private static TableCount of(String table, PlannedRow.Action action) {
        return switch (action) {
            case INSERT -> new TableCount(table, 1, 0, 0);
            case UPDATE -> new TableCount(table, 0, 1, 0);
            case NONE -> new TableCount(table, 0, 0, 1);
        };
    }

    private TableCount plus(TableCount other) {
        return new TableCount(table, added + other.added, changed + other.changed, same + other.same);
    }
}
