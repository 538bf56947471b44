package org.bmms.console.run.step;

import java.time.Duration;
import java.time.Instant;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.remote.RemoteHost;

/** What a step may use while it runs. */
public interface StepContext {

    /** A host by its name in the profile; it refuses mutating commands that the plan did not show. */
    RemoteHost host(String name);

    /** Where the step says how far it is. */
    Progress progress();

    /** A line for the run's log: something that the operator likes to see while it happens. */
    void log(Message line);

    /** Something worth keeping with the step's result in the journal. */
    void evidence(String key, String value);

    /** Requested when the operator cancels or the step's time is over. */
    Cancellation cancellation();

    /** The console's time. */
    Instant now();

    /**
     * Waits a little before the next look.
     *
     * @throws org.bmms.console.base.FailureException {@code RUN-CANCELLED} as soon as the step is cancelled
     */
    void pause(Duration duration);
}
