package org.bmms.console.ui.coverage;

import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Progress;
import org.bmms.console.coverage.BackfillOrder;
import org.bmms.console.coverage.BackfillPreview;
import org.bmms.console.coverage.BackfillResult;
import org.bmms.console.coverage.Organizations;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.session.Confirmation;
import org.bmms.console.session.Planning;
import org.bmms.console.session.Session;
import org.bmms.console.target.fingerprint.Fingerprint;

/**
 * A backfill of an environment that a session is open on.
 *
 * @param fingerprint what was read of it last; empty if it is to be read when that is needed
 */
record SessionBackfill(Session session, Optional<Fingerprint> fingerprint) implements BackfillSource {

    @Override
    public Choices choices(Cancellation cancellation) {
        Fingerprint found = fingerprint.orElseGet(() -> session.fingerprint(cancellation));
        return new Choices(
                new Organizations(session.target().database()).all(cancellation),
                new Planning(session).defaultCode(found),
                session.runs(RunListener.none()).holder() instanceof LockState.Held);
    }

    @Override
    public BackfillPreview preview(BackfillOrder order, Cancellation cancellation) {
        return session.backfill().preview(order, cancellation);
    }

    @Override
    public BackfillResult run(BackfillOrder order, String typed, Cancellation cancellation, Progress progress) {
        Confirmation.of(session.profile(), typed);
        return session.backfill().run(order, cancellation, progress);
    }
}
