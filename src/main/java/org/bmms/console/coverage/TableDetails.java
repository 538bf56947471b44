package org.bmms.console.coverage;

import java.util.List;

/**
 * How one table is put into organisations.
 *
 * @param table its name
 * @param column the column that says to which organisation a row belongs
 * @param notNull whether the catalog proves that every row has one
 * @param indexed whether an index finds rows without one
 * @param keysWithout keys of rows without one in their order, at most {@link DrillDown#MOST_ROWS}
 * @param query the statement that finds these rows, ready to be run by hand
 */
public record TableDetails(
        String table, String column, boolean notNull, boolean indexed, List<String> keysWithout, String query) {

    public TableDetails {
        keysWithout = List.copyOf(keysWithout);
    }
}
