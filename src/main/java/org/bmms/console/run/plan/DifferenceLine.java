package org.bmms.console.run.plan;

/**
 * One line of a file's difference.
 *
 * @param kind what happens to the line
 * @param text the line, secrets masked
 */
public record DifferenceLine(Kind kind, String text) {

    /** What happens to a line. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }
}
