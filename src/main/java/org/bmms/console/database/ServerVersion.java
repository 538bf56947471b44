package org.bmms.console.database;

/**
 * The server's version.
 *
 * @param number such as 170011
 * @param text such as {@code 17.11 (Debian 17.11-1)}
 */
public record ServerVersion(int number, String text) {
    private static final int PARTS = 10_000;

    /** The major version, such as 17. */
    public int major() {
        return number / PARTS;
    }
}
