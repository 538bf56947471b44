package org.bmms.console.ui.run;

import org.bmms.console.base.Message;
import org.bmms.console.run.RunState;
import org.bmms.console.run.journal.Entry;
import org.bmms.console.run.journal.Event;
import org.bmms.console.run.journal.RecordedFailure;
import org.bmms.console.ui.control.Mark;

/** What is written to a journal, as lines for people. */
final class LogLines {
    private LogLines() {}

    static LogLine of(Entry entry) {
        return switch (entry.event()) {
            case Event.Started _ ->
                line(entry, Mark.INFO, Message.of("ui-run.log.started", entry.operator(), entry.workstation()));
            case Event.Resumed _ ->
                line(entry, Mark.INFO, Message.of("ui-run.log.resumed", entry.operator(), entry.workstation()));
            case Event.TakenOver taken ->
                line(entry, Mark.ATTENTION, Message.of("ui-run.log.taken-over", taken.from(), taken.reason()));
            case Event.StepIntended step -> line(entry, Mark.INFO, step.step(), Message.of("ui-run.log.begun"));
            case Event.StepDone step ->
                line(
                        entry,
                        Mark.GOOD,
                        step.step(),
                        Message.of(
                                step.applied() ? "ui-run.log.done" : "ui-run.log.found-done",
                                RunFigures.elapsed(step.milliseconds())));
            case Event.StepFailed step -> line(entry, Mark.BAD, step.step(), failed(step.failure()));
            case Event.StepUnknown step -> line(entry, Mark.UNKNOWN, step.step(), failed(step.failure()));
            case Event.DecisionAwaited _ -> line(entry, Mark.WAITING_FOR_YOU, Message.of("ui-run.log.awaited"));
            case Event.RollbackDecided back ->
                line(entry, Mark.ATTENTION, Message.of("ui-run.log.rollback", back.reason()));
            case Event.GuardFired guard ->
                line(entry, Mark.ATTENTION, Message.of("ui-run.log.guard", guard.host(), guard.outcome()));
            case Event.Noted note -> line(entry, Mark.INFO, Message.of("ui-run.log.noted", note.text()));
            case Event.Ended ended -> ended(entry, ended.ending());
        };
    }

    private static LogLine ended(Entry entry, Event.Ending ending) {
        return switch (ending) {
            case DONE -> line(entry, Mark.GOOD, Message.of("ui-run.log.ended"));
            case ROLLED_BACK -> line(entry, Mark.ROLLED_BACK, Message.of("ui-run.log.rolled-back"));
            case LEFT -> line(entry, Mark.ATTENTION, Message.of("ui-run.log.left"));
        };
    }

    private static Message failed(RecordedFailure failure) {
        return Message.of("ui-run.log.failed", failure.code(), failure.what());
    }

    private static LogLine line(Entry entry, Mark mark, Message text) {
        return line(entry, mark, LogLine.RUN, text);
    }

    private static LogLine line(Entry entry, Mark mark, String step, Message text) {
        return new LogLine(entry.at(), mark, step, text);
    }

    /** How a state is marked. */
    static Mark mark(RunState state) {
        return switch (state) {
            case NOT_STARTED -> Mark.NOT_STARTED;
            case RUNNING -> Mark.RUNNING;
            case WAITING_FOR_YOU -> Mark.WAITING_FOR_YOU;
            case UNKNOWN -> Mark.UNKNOWN;
            case FAILED -> Mark.BAD;
            case ROLLED_BACK -> Mark.ROLLED_BACK;
            case DONE -> Mark.GOOD;
        };
    }
}
