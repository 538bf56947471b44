package org.bmms.console.monitoring;

import java.time.Instant;

/**
 * That an alert began, became worse, or is over.
 *
 * @param kind which of these
 * @param at when
 * @param alert as it is then; of one that is over, with the value that shows it
 */
public record AlertChange(Kind kind, Instant at, Alert alert) {

    /** What became of an alert. */
    public enum Kind {
        RAISED,
        WORSENED,
        CLEARED
    }
}
