package org.bmms.console.activation.gate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest backup that a full rollback could use.
 *
 * @param id the backup
 * @param database what was backed up
 * @param taken when it was begun
 * @param rehearsed when restoring it was proven; null if it was not
 */
public record RollbackTarget(
        String id, String database, Instant taken, @Nullable Instant rehearsed) {}
