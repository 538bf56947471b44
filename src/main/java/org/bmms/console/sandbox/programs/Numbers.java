package org.bmms.console.sandbox.programs;

import org.bmms.console.sandbox.machine.UsageException;

/** Numbers among arguments. */
final class Numbers {
    private Numbers() {}

    static long parse(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new UsageException("invalid number: '" + text + "'");
        }
    }

    /** A mode in octal, as for {@code --mode}. */
    static int octal(String text) {
        try {
            return Integer.parseInt(text, 8);
        } catch (NumberFormatException e) {
            throw new UsageException("invalid mode: '" + text + "'");
        }
    }
}
