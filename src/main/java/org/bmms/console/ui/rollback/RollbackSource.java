package org.bmms.console.ui.rollback;

import java.util.List;
import org.bmms.console.backup.Backup;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Progress;
import org.bmms.console.rollback.DataLoss;
import org.bmms.console.run.plan.Plan;

/** What a rollback is planned from. All of it takes time and throws failures. */
public interface RollbackSource {

    /** The backups on the primary host, the newest first. */
    List<Backup> backups();

    /** What going back to a backup would put aside; reads all tables. */
    DataLoss loss(String backupId, Cancellation cancellation, Progress progress);

    /** The plan back to OBCMS mode. */
    Plan modeOnly(Cancellation cancellation);

    /** The plan back to a backup. */
    Plan full(String backupId, Cancellation cancellation);
}
