package org.bmms.console.ui.history;

import org.bmms.console.run.RunState;
import org.bmms.console.ui.control.Mark;

/** How a run or a step stands, as it is shown. */
final class StateMark {
    private StateMark() {}

    static Mark of(RunState state) {
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
