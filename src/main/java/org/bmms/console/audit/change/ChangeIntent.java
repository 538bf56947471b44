package org.bmms.console.audit.change;

import java.util.List;

/**
 * What is written down before a change can take effect.
 *
 * @param kind what is done
 * @param organizations to which organisations, by code
 * @param planHash tells what was shown before from anything else
 * @param server tells the database's server from any other; empty if it does not say
 * @param transaction the number by which the server can be asked later what became of it
 * @param rows all rows that it writes
 */
record ChangeIntent(
        String kind,
        List<String> organizations,
        String planHash,
        String server,
        long transaction,
        List<ChangedRow> rows) {
    ChangeIntent {
        organizations = List.copyOf(organizations);
        rows = List.copyOf(rows);
    }
}
