package org.bmms.console.ui.logs;

import org.bmms.console.monitoring.log.LogRows;

/**
 * Some lines in a row that are chosen, by their numbers, so that they stay chosen while rows come and go.
 *
 * @param anchor where choosing began
 * @param lead where it ended; this line has the focus
 */
record LogSelection(long anchor, long lead) {

    /** One line. */
    static LogSelection of(long number) {
        return new LogSelection(number, number);
    }

    /** From the anchor to another line. */
    LogSelection to(long number) {
        return new LogSelection(anchor, number);
    }

    /** The first row of it. */
    int first(LogRows rows) {
        return Math.min(rows.row(anchor), rows.row(lead));
    }

    /** The last row of it. */
    int last(LogRows rows) {
        return Math.min(Math.max(rows.row(anchor), rows.row(lead)), rows.size() - 1);
    }

    boolean has(LogRows rows, int row) {
        return row >= first(rows) && row <= last(rows);
    }
}
