package org.bmms.console.onboarding.write;

import java.util.List;
import java.util.function.Consumer;
import org.bmms.console.audit.change.ChangedRow;

/**
 * What was done in a transaction, up to its COMMIT.
 *
 * @param result what comes of it
 * @param rows every row that it writes, for the audit
 * @param keep keeps right before COMMIT, under the name of the change, what is needed later if it was made; whatever it
 *     throws, nothing is stored
 */
public record Written<T>(T result, List<ChangedRow> rows, Consumer<String> keep) {
    public Written {
        rows = List.copyOf(rows);
    }

    /** Work of which nothing has to be kept. */
    public Written(T result, List<ChangedRow> rows) {
        this(result, rows, _ -> {});
    }
}
