package org.bmms.console.backup;

import java.util.List;
import java.util.Set;

/** Knows which backups somebody may still have to go back to; these are never pruned, however old they are. */
@FunctionalInterface
public interface RollbackTargets {

    /**
     * The ids of such backups.
     *
     * @param backups all backups there are, the newest first
     */
    Set<String> among(List<Backup> backups);
}
