package org.bmms.console.deployment.step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.backup.step.DetachedJob;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.deployment.DeploymentFailure;
import org.bmms.console.remote.command.JobState;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.Probed;
import org.bmms.console.run.step.Step;
import org.bmms.console.run.step.StepContext;

/**
 * A step whose work is one detached job, so that a lost connection loses nothing. Whether it is done is told by what it
 * brings about, never by the job alone: so a second run finds it done.
 */
interface LongStep extends Step {

    /** The program. */
    DetachedJob job();

    /** By what it is known that the work is done; empty if it is not. */
    Optional<Map<String, String>> achieved(StepContext context);

    /** What comes before the job. */
    default List<PlannedAction> beforehand() {
        return List.of();
    }

    /** Does what comes before the job. */
    default void prepare(StepContext context) {}

    @Override
    default Duration limit() {
        return Duration.ofHours(2);
    }

    @Override
    default List<PlannedAction> actions() {
        List<PlannedAction> actions = new ArrayList<>(beforehand());
        actions.addAll(job().starting());
        return List.copyOf(actions);
    }

    @Override
    default Probed probe(StepContext context) {
        if (job().state(context) instanceof JobState.Running) {
            return new Probed.UnderWay();
        }
        return achieved(context).<Probed>map(Probed.Done::new).orElseGet(Probed::notDone);
    }

    @Override
    default void act(StepContext context) {
        prepare(context);
        job().start(context, null);
    }

    @Override
    default Map<String, String> verify(StepContext context) {
        return switch (job().await(context, id(), () -> {})) {
            case JobState.Ended(int status)
            when status == 0 -> achieved(context).orElseThrow(() -> failed(context, 0));
            case JobState.Ended(int status) -> throw failed(context, status);
            case JobState.Running _, JobState.Absent _, JobState.Lost _ ->
                throw Failure.changed(DeploymentFailure.JOB_LOST, job().host().name(), program())
                        .asException();
        };
    }

    private FailureException failed(StepContext context, int status) {
        return Failure.changed(DeploymentFailure.PROGRAM, job().host().name(), program(), status)
                .withDetail(job().errors(context))
                .asException();
    }

    private String program() {
        return String.join(
                " ",
                job().program().stream()
                        .filter(word -> !word.contains("=") && !word.equals("env"))
                        .limit(4)
                        .toList());
    }
}
