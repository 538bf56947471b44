package org.bmms.console.ui.run;

import java.util.List;
import org.bmms.console.run.guard.GuardReading;
import org.bmms.console.run.plan.Plan;

/** Where runs are started, taken up and looked at. Everything here takes time, unless it says otherwise. */
public interface RunSource {

    /**
     * Starts a plan's run; nothing of it is done yet.
     *
     * @param typedName the environment's name as the operator typed it
     * @throws org.bmms.console.base.FailureException why it is refused
     */
    RunInHand start(Plan plan, String typedName, RunSigns signs);

    /**
     * Takes up a run that is not over.
     *
     * @param reason why the lock may be taken from a holder that is not alive
     * @throws org.bmms.console.base.FailureException why it is refused
     */
    RunInHand takeUp(String runId, String typedName, String reason, RunSigns signs);

    /** A run as it stands on the server. */
    RunReading read(String runId);

    /** The guards of a plan's run as they are now; empty for a plan without guards. */
    List<GuardReading> guards(Plan plan);

    /** Whether a switch that failed is taken back without asking; returns at once. */
    boolean rollsBackOnFailure();
}
