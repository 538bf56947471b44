package org.bmms.console.backup;

/**
 * A table at one moment.
 *
 * @param rows its rows
 * @param inserted rows ever inserted, by the server's statistics
 * @param updated rows ever updated, likewise
 * @param deleted rows ever deleted, likewise
 */
public record TableRows(long rows, long inserted, long updated, long deleted) {

    /** So many rows, of which nothing else is known. */
    public static TableRows of(long rows) {
        return new TableRows(rows, 0, 0, 0);
    }
}
