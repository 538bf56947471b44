package org.bmms.console.ui.activation;

import java.util.List;
import java.util.Optional;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.run.RunView;
import org.bmms.console.ui.run.Holding;
import org.bmms.console.ui.run.RunPicture;
import org.jspecify.annotations.Nullable;

/** Where on the way a run is: it is the run that says so, whoever carries it out. */
final class RunStop {
    private static final String VERIFYING = "verify";

    private RunStop() {}

    /** The stop that shows a run; empty if it is no switch. */
    static Optional<WizardStop> of(@Nullable RunPicture run) {
        if (run == null || !run.plan().kind().equals(SwitchPlanner.ACTIVATION)) {
            return Optional.empty();
        }
        boolean verifying =
                run.at().filter(step -> step.id().startsWith(VERIFYING)).isPresent();
        boolean atItsEnd = run.holding() == Holding.OVER || run.waits() || run.rollingBack() || verifying;
        return Optional.of(atItsEnd ? WizardStop.VERIFY : WizardStop.RUN);
    }

    /** The switch that is not over; empty if there is none. */
    static Optional<RunView> open(List<RunView> runs) {
        return runs.stream()
                .filter(run -> !run.isOver())
                .filter(run -> run.plan().kind().equals(SwitchPlanner.ACTIVATION))
                .findFirst();
    }
}
