package org.bmms.console.session.report;

import java.util.List;
import org.bmms.console.base.Failure;
import org.jspecify.annotations.Nullable;

/**
 * The backups.
 *
 * @param backups the newest first
 * @param server why the server could not be asked, so that they are those on record, which may be gone; null if it could
 */
public record Kept(List<ReportedBackup> backups, @Nullable Failure server) {
    public Kept {
        backups = List.copyOf(backups);
    }
}
