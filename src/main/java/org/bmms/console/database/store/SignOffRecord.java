package org.bmms.console.database.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's word for an item of the checklist that no program can check.
 *
 * @param id the sign-off
 * @param environment the environment
 * @param recorded when it was given
 * @param item the checklist's item
 * @param decision what was decided
 * @param signedBy by whom
 * @param note why, possibly empty
 * @param evidence where one can see it, such as the address of minutes; null if that was not said
 */
public record SignOffRecord(
        String id,
        String environment,
        Instant recorded,
        String item,
        String decision,
        String signedBy,
        String note,
        @Nullable String evidence)
        implements StoreEntry {
    public SignOffRecord {
        recorded = Moment.kept(recorded);
    }
}
