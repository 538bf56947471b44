package org.bmms.console.database;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Exact numbers of rows, for comparing a restored database with its original. */
public final class TableCounts {
    private TableCounts() {}

    /** Counts the rows of each table, one table after the other in the transaction of the reading. */
    public static Map<TableName, Long> exact(Reading reading, Collection<TableName> tables) {
        return tables.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        table -> reading.number(Sql.of("select count(*) as n from " + table.quoted())),
                        (a, b) -> a,
                        TreeMap::new));
    }
}
