package org.bmms.console.ui.rollback;

import java.util.List;
import java.util.function.Supplier;
import org.bmms.console.backup.Backup;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Progress;
import org.bmms.console.rollback.DataLoss;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.session.Planning;
import org.bmms.console.session.Session;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Plans the ways back of a session.
 *
 * @param last what was read of the environment last, so that nobody waits for it in an emergency; null if nothing was
 */
record SessionRollback(Session session, Supplier<@Nullable Fingerprint> last) implements RollbackSource {

    @Override
    public List<Backup> backups() {
        return session.backups().list();
    }

    @Override
    public DataLoss loss(String backupId, Cancellation cancellation, Progress progress) {
        return planning().dataLoss(backupId, fingerprint(cancellation), cancellation, progress);
    }

    @Override
    public Plan modeOnly(Cancellation cancellation) {
        return planning().rollback(fingerprint(cancellation));
    }

    @Override
    public Plan full(String backupId, Cancellation cancellation) {
        return planning().fullRollback(backupId, fingerprint(cancellation));
    }

    private Planning planning() {
        return new Planning(session);
    }

    private Fingerprint fingerprint(Cancellation cancellation) {
        Fingerprint known = last.get();
        return known == null ? session.fingerprint(cancellation) : known;
    }
}
