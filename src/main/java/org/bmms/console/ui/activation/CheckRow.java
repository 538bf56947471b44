package org.bmms.console.ui.activation;

import org.bmms.console.activation.gate.Gate;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A check as it is listed.
 *
 * @param key tells it apart from the others, and stays the same when it is read again
 * @param part what is read again with it
 * @param standing how it stands
 * @param title what should be so, plainly
 * @param found what is so, in some words
 * @param gate what was found in full; null until it was read
 */
record CheckRow(
        String key,
        CheckPart part,
        Standing standing,
        Message title,
        Message found,
        @Nullable Gate gate) {

    /** How a check stands; failures come first. */
    enum Standing {
        FAILED(Mark.BAD),
        WARNING(Mark.ATTENTION),
        UNKNOWN(Mark.UNKNOWN),
        RUNNING(Mark.RUNNING),
        /** A later stop of the wizard sees to it. */
        LATER(Mark.NOT_STARTED),
        TO_COME(Mark.NOT_STARTED),
        PASSED(Mark.GOOD);

        private final Mark mark;

        Standing(Mark mark) {
            this.mark = mark;
        }

        Mark mark() {
            return mark;
        }

        /** In a word, which stands beside the symbol. */
        Message word() {
            return Message.of("ui-activation.standing." + name());
        }

        /** Whether it lets the way go on. */
        boolean isOpen() {
            return this == PASSED || this == WARNING || this == LATER;
        }
    }
}
