package org.bmms.console.ui.run;

import java.util.List;
import org.bmms.console.run.RunView;
import org.bmms.console.run.guard.GuardReading;
import org.bmms.console.run.lock.LockState;

/**
 * A run as the server tells it.
 *
 * @param run the run by its journal
 * @param lock who holds the target
 * @param guards its guards, as far as it has some and is not over
 */
public record RunReading(RunView run, LockState lock, List<GuardReading> guards) {
    public RunReading {
        guards = List.copyOf(guards);
    }
}
