package org.bmms.console.onboarding.write;

import java.util.List;
import org.bmms.console.audit.change.ChangedRow;

/**
 * What was done in a transaction, up to its COMMIT.
 *
 * @param result what comes of it
 * @param rows every row that it writes, for the audit
 */
public record Written<T>(T result, List<ChangedRow> rows) {
    public Written {
        rows = List.copyOf(rows);
    }
}
