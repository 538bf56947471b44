package org.bmms.console.ui.run;

import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.run.RunView;
import org.bmms.console.target.site.DowntimeReport;

/**
 * A run that this console holds the lock of. One thread at a time works on it. Closing it gives the lock back when the
 * run is over, and otherwise leaves the run for whoever takes it up.
 */
public interface RunInHand extends AutoCloseable {

    /** Where it stands. */
    RunView view();

    /** Goes forward until all steps are done or one is not. */
    RunView forward(Cancellation cancellation);

    /** Puts the old state back, or goes on doing so. */
    RunView rollBack(String reason, Cancellation cancellation);

    /** Keeps the new state; if a guard was faster, the way back is completed instead. */
    RunView keep(Cancellation cancellation);

    /** Ends it as it is. */
    RunView leave(String note);

    /** How long the site was away so far; empty for a run that does not touch the site. Any thread may ask. */
    Optional<DowntimeReport> downtime();

    @Override
    void close();
}
