package org.bmms.console.onboarding.plan;

import java.util.List;
import java.util.Optional;
import org.bmms.console.database.TableName;

/**
 * What happens to one row.
 *
 * @param name what it is, such as {@code user j.cruz}; unique within a plan
 * @param table where it is
 * @param action what happens
 * @param key its key, if it exists already
 * @param identity the columns that tell it from other rows of a plan
 * @param changes what is written; nothing where it stays as it is
 */
public record PlannedRow(
        String name,
        TableName table,
        Action action,
        Optional<Long> key,
        List<String> identity,
        List<PlannedChange> changes) {

    /** What can happen to a row. */
    public enum Action {
        INSERT,
        UPDATE,
        NONE
    }

    public PlannedRow {
        identity = List.copyOf(identity);
        changes = List.copyOf(changes);
    }

    /** What another row stores to refer to this one. */
    public Cell reference() {
        return key.<Cell>map(Cell::of).orElseGet(() -> new Cell.KeyOf(name));
    }

    /** Whether anything is written. */
    public boolean isWritten() {
        return action != Action.NONE;
    }
}
