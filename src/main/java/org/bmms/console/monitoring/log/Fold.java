package org.bmms.console.monitoring.log;

/**
 * The later lines of a traceback.
 *
 * @param lines how many
 * @param last the number of the last one, which names the exception
 */
public record Fold(int lines, long last) {

    Fold with(long number) {
        return new Fold(lines + 1, number);
    }
}
