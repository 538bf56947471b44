package org.bmms.console.ui.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bmms.console.run.RunView;
import org.bmms.console.run.guard.GuardReading;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.target.site.DowntimeReport;
import org.bmms.console.ui.work.WorkStage;
import org.bmms.console.verification.CheckResult;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a run at one time.
 *
 * @param run the run by its journal
 * @param inHand whether this console carries it out
 * @param busy whether this console does something with it at this moment
 * @param lock who holds the target; free where nobody has looked
 * @param guards its guards; null if they were never asked
 * @param guardsAt when they were asked, by this workstation's clock
 * @param stages by step, how far it says it is
 * @param downtime how long the site was away so far; null where this console does not measure it
 * @param checks what the verification has found so far
 */
record RunFacts(
        RunView run,
        boolean inHand,
        boolean busy,
        LockState lock,
        @Nullable List<GuardReading> guards,
        @Nullable Instant guardsAt,
        Map<String, WorkStage> stages,
        @Nullable DowntimeReport downtime,
        List<CheckResult> checks) {
    RunFacts {
        guards = guards == null ? null : List.copyOf(guards);
        stages = Map.copyOf(stages);
        checks = List.copyOf(checks);
    }
}
