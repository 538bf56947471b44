package org.bmms.console.sandbox.machine;

/**
 * How busy a simulated server is.
 *
 * @param load its load average
 * @param processors how many it has
 * @param memoryBytes its memory
 * @param availableBytes what is left of it
 */
public record Burden(double load, int processors, long memoryBytes, long availableBytes) {
    private static final long GIGABYTE = 1L << 30;

    /** A server of a modest size with little to do. */
    public static Burden light() {
        return new Burden(0.25, 4, 8 * GIGABYTE, 6 * GIGABYTE);
    }
}
