package org.bmms.console.audit.change;

import java.time.Instant;
import java.util.List;
import org.bmms.console.audit.Past;
import org.bmms.console.run.RunState;
import org.bmms.console.run.journal.RecordedFailure;
import org.jspecify.annotations.Nullable;

/**
 * A change of organisations as the audit has it.
 *
 * @param id its name
 * @param kind what was done
 * @param state what became of it: unknown until somebody has said
 * @param organizations to which organisations, by code
 * @param operator who did it
 * @param workstation from where
 * @param began when it was written down first
 * @param ended when it was known what became of it; null while it is not
 * @param planHash tells what was shown before from anything else
 * @param server which database server; empty if that is not known, or nothing came to a COMMIT
 * @param transaction the server's number of its transaction; 0 if nothing came to a COMMIT
 * @param rows the rows it wrote, or would have written
 * @param failure why it was not made, or is not known; null if nothing went wrong
 * @param entries what the audit says of it, by number, in order
 */
public record PastChange(
        String id,
        String kind,
        RunState state,
        List<String> organizations,
        String operator,
        String workstation,
        Instant began,
        @Nullable Instant ended,
        String planHash,
        String server,
        long transaction,
        List<ChangedRow> rows,
        @Nullable RecordedFailure failure,
        List<String> entries)
        implements Past {
    public PastChange {
        organizations = List.copyOf(organizations);
        rows = List.copyOf(rows);
        entries = List.copyOf(entries);
    }

    /** Whether nobody knows yet what became of it. */
    public boolean isOpen() {
        return state == RunState.UNKNOWN;
    }
}
