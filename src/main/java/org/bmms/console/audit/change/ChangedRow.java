package org.bmms.console.audit.change;

import java.util.Map;

/**
 * A row that a change writes; without passwords.
 *
 * @param table its table
 * @param key its number
 * @param action {@code INSERT}, {@code UPDATE} or {@code DELETE}
 * @param before what an update replaces, as JSON by column
 * @param after by what, likewise
 */
public record ChangedRow(String table, long key, String action, Map<String, String> before, Map<String, String> after) {
    public ChangedRow {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** The same the other way round. */
    public ChangedRow reversed() {
        Map<String, String> then = before;
        Map<String, String> now = after;
        return new ChangedRow(table, key, action, now, then);
    }

    /** One that appears or goes; what is or was in it is found by its number. */
    public static ChangedRow whole(String table, long key, String action) {
        return new ChangedRow(table, key, action, Map.of(), Map.of());
    }
}
