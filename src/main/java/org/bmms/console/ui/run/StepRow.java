package org.bmms.console.ui.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.run.RunState;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.ui.work.WorkStage;
import org.jspecify.annotations.Nullable;

/**
 * A step as a person sees it.
 *
 * @param number counted from 1 in its direction
 * @param id of the step; {@code decision} for the operator's own
 * @param title what it is for
 * @param state where it stands
 * @param since when it began, by this workstation's clock, while it is under way; else null
 * @param took how long it took, once it ended
 * @param found whether its effect was there already, so that nothing was done
 * @param evidence by what its end is known
 * @param failure why it failed or is not known, or null
 * @param stage how far it is while it is under way, if it says so
 */
public record StepRow(
        int number,
        String id,
        Message title,
        RunState state,
        @Nullable Instant since,
        Duration took,
        boolean found,
        Map<String, String> evidence,
        @Nullable RecordedFailure failure,
        @Nullable WorkStage stage) {

    public StepRow {
        evidence = Map.copyOf(evidence);
    }

    /** How long it has taken by now; empty if it never began, or if nobody knows. */
    public Optional<Duration> elapsed(Instant now) {
        if (since != null) {
            Duration so = Duration.between(since, now);
            return Optional.of(so.isNegative() ? Duration.ZERO : so);
        }
        boolean told = state != RunState.NOT_STARTED && (state != RunState.UNKNOWN || !took.isZero());
        return told ? Optional.of(took) : Optional.empty();
    }
}
