package org.bmms.console.ui.monitoring;

import java.time.Instant;
import org.bmms.console.monitoring.Alert;
import org.bmms.console.monitoring.Judgement;
import org.bmms.console.ui.control.Mark;
import org.jspecify.annotations.Nullable;

/**
 * An alert, from when it was told until it is over and for some time after.
 *
 * @param alert as it was last
 * @param told when this window told that it began
 * @param worsened when it told that it became a failure; null if it did not become one later
 * @param over when it told that it is over; null while it stands
 */
record AlertRow(
        Alert alert,
        Instant told,
        @Nullable Instant worsened,
        @Nullable Instant over) {

    boolean stands() {
        return over == null;
    }

    Mark mark() {
        return stands() ? Row.markOf(alert.level()) : Mark.GOOD;
    }

    boolean isAbout(Alert other) {
        return alert.measure() == other.measure() && alert.subject().equals(other.subject());
    }

    AlertRow now(Alert other) {
        return new AlertRow(other, told, worsened, over);
    }

    AlertRow worsened(Alert other, Instant at) {
        return new AlertRow(other, told, at, over);
    }

    AlertRow over(Alert other, Instant at) {
        return new AlertRow(other, told, worsened, at);
    }

    boolean hasFailed() {
        return alert.level() == Judgement.FAILED;
    }
}
