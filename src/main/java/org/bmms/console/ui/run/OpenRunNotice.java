package org.bmms.console.ui.run;

import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.run.RunState;
import org.bmms.console.run.RunView;
import org.bmms.console.run.lock.LockOwner;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.ui.control.Mark;

/**
 * What the frame says of a run that is not over when an environment was read.
 *
 * @param kind what is the matter
 * @param runId the run
 * @param mark how it stands
 * @param text what is the matter, in a sentence
 * @param action what the button says: to watch the run, or to take it up
 */
public record OpenRunNotice(Kind kind, String runId, Mark mark, Message text, Message action) {

    /** What is the matter. */
    public enum Kind {
        /** Nobody works on it; it waits for somebody who takes it up. */
        INTERRUPTED,
        /** Somebody works on it. */
        UNDER_WAY,
        /** Nobody works on it, and all that is left is a decision. */
        DECISION
    }

    /**
     * Concludes it from what was read; empty if every run is over.
     *
     * @param runs the newest first
     * @param lock who holds the target
     */
    public static Optional<OpenRunNotice> of(List<RunView> runs, LockState lock) {
        return runs.stream().filter(run -> !run.isOver()).findFirst().map(run -> of(run, lock));
    }

    private static OpenRunNotice of(RunView run, LockState lock) {
        String id = run.plan().id();
        Message what = Message.of("ui-run.kind." + run.plan().kind());
        if (lock.isAliveFor(id) && lock instanceof LockState.Held(LockOwner owner, var _, var _) && owner != null) {
            return new OpenRunNotice(
                    Kind.UNDER_WAY,
                    id,
                    Mark.RUNNING,
                    Message.of("ui-run.notice.under-way", owner.operator(), owner.workstation(), what),
                    Message.of("ui-run.notice.watch"));
        }
        String operator = run.entries().isEmpty()
                ? run.plan().operator()
                : run.entries().getLast().operator();
        if (run.state() == RunState.WAITING_FOR_YOU && !run.rollingBack()) {
            return new OpenRunNotice(
                    Kind.DECISION,
                    id,
                    Mark.WAITING_FOR_YOU,
                    Message.of("ui-run.notice.decision", what, operator),
                    Message.of("ui-run.notice.take-up"));
        }
        return new OpenRunNotice(
                Kind.INTERRUPTED,
                id,
                Mark.ATTENTION,
                Message.of("ui-run.notice.interrupted", what, operator),
                Message.of("ui-run.notice.take-up"));
    }
}
