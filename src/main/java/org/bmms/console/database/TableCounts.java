package org.bmms.console.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Exact numbers of rows, of several tables by one statement. */
public final class TableCounts {
    private TableCounts() {}

    /** Counts the rows of each table. */
    public static Map<TableName, Long> exact(Reading reading, Collection<TableName> tables) {
        List<TableName> order = List.copyOf(tables);
        List<Long> numbers = numbers(
                reading,
                order.stream()
                        .map(table -> Sql.of("select count(*) as n from " + table.quoted()))
                        .toList());
        Map<TableName, Long> counts = new TreeMap<>();
        for (int i = 0; i < order.size(); i++) {
            counts.put(order.get(i), numbers.get(i));
        }
        return counts;
    }

    /**
     * What several statements say that each give one number, asked as one statement; its time limit is for all together.
     *
     * @param counts each with one row and one column
     * @return their numbers in the same order
     */
    public static List<Long> numbers(Reading reading, List<Sql> counts) {
        if (counts.isEmpty()) {
            return List.of();
        }
        if (counts.size() == 1) {
            return List.of(reading.number(counts.getFirst()));
        }
        List<String> texts = new ArrayList<>();
        List<@Nullable Object> parameters = new ArrayList<>();
        for (Sql count : counts) {
            texts.add("select " + texts.size() + " as position, (" + count.text() + ") as n");
            parameters.addAll(count.parameters());
        }
        return reading.list(
                new Sql(
                        "select n from (" + String.join(" union all ", texts) + ") counts order by position",
                        parameters),
                row -> row.number("n"));
    }
}
