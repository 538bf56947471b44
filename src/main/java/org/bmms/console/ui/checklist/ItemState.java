package org.bmms.console.ui.checklist;

import org.bmms.console.base.Message;
import org.bmms.console.checklist.ItemStatus;
import org.bmms.console.ui.control.Mark;

/** How an item stands, as a person is told. */
enum ItemState {
    FAILED(Mark.BAD),
    UNKNOWN(Mark.UNKNOWN),
    WAITING(Mark.WAITING_FOR_YOU),
    ATTENTION(Mark.ATTENTION),
    /** It is being looked at. */
    LOOKING(Mark.RUNNING),
    DONE(Mark.GOOD),
    NOT_EXAMINED(Mark.NOT_STARTED),
    /** Its turn comes after the switch. */
    NOT_DUE(Mark.NOT_STARTED),
    NOT_NEEDED(Mark.INFO);

    private final Mark mark;

    ItemState(Mark mark) {
        this.mark = mark;
    }

    static ItemState of(ItemStatus status) {
        return switch (status) {
            case PASSED -> DONE;
            case WARNING -> ATTENTION;
            case FAILED -> FAILED;
            case CANNOT_TELL -> UNKNOWN;
            case NOT_APPLICABLE -> NOT_NEEDED;
            case NOT_DUE -> NOT_DUE;
            case OPEN -> WAITING;
            case NOT_EXAMINED -> NOT_EXAMINED;
        };
    }

    Mark mark() {
        return mark;
    }

    /** The colour, by its name in the style sheet; what is not needed calls nobody. */
    String styleClass() {
        return this == NOT_NEEDED ? Mark.UNKNOWN.styleClass() : mark.styleClass();
    }

    Message word() {
        return Message.of("ui-checklist.state." + name());
    }
}
