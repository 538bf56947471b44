package org.bmms.console.backup;

/**
 * A way in which a restored database is not what was backed up.
 *
 * @param what a table, or what else was counted
 * @param found rows that are there; a hyphen where there is no such table
 * @param expected rows that must be there, possibly a range; a hyphen likewise
 */
public record Difference(String what, String found, String expected) {
    @Override
    public String toString() {
        return what + ": " + found + " instead of " + expected;
    }
}
