package org.bmms.console.session;

import java.util.List;
import java.util.Optional;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;

/** Which activation made the mode that is in effect. */
final class InEffect {
    private InEffect() {}

    /**
     * The newest activation that was kept, unless a later rollback has taken it back.
     *
     * @param runs all runs, the newest first
     */
    static Optional<RunView> activation(List<RunView> runs) {
        return runs.stream()
                .filter(run -> run.state() == RunState.DONE)
                .filter(run -> isActivation(run) || Procedures.isWayBack(run.plan()))
                .findFirst()
                .filter(InEffect::isActivation);
    }

    private static boolean isActivation(RunView run) {
        return run.plan().kind().equals(SwitchPlanner.ACTIVATION);
    }
}
