package org.bmms.console.onboarding.write;

import java.util.Map;
import org.bmms.console.audit.change.ChangedRow;
import org.bmms.console.onboarding.plan.PlannedRow.Action;

/**
 * A row that was written.
 *
 * @param table its table, with its schema where that is not the usual one
 * @param key its key
 * @param action whether it is new
 * @param before what was there, as JSON by column; of a new row nothing
 * @param after what was written, as JSON by column; without passwords and times
 */
public record WrittenRow(String table, long key, Action action, Map<String, String> before, Map<String, String> after) {

    public WrittenRow {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** As the audit keeps it: new rows by their numbers alone. */
    public ChangedRow audited() {
        return action == Action.INSERT
                ? ChangedRow.whole(table, key, action.name())
                : new ChangedRow(table, key, action.name(), before, after);
    }

    /** Likewise, when it is taken back. */
    ChangedRow auditedBack() {
        return action == Action.INSERT
                ? ChangedRow.whole(table, key, "DELETE")
                : audited().reversed();
    }
}
