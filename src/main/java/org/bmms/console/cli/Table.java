package org.bmms.console.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bmms.console.base.Inert;

/** Lines in columns, as wide as their widest cell; numbers to the right. */
final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> rightAligned;

    /** A table with a heading, whose columns of these numbers (from 0) are aligned to the right. */
    Table(List<String> heading, Integer... rightAligned) {
        this.rightAligned = List.of(rightAligned);
        rows.add(heading);
        rows.add(heading.stream().map(title -> "-".repeat(title.length())).toList());
    }

    Table row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(Inert.line(String.valueOf(cell)));
        }
        rows.add(row);
        return this;
    }

    void show(Terminal terminal) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                if (column == widths.size()) {
                    widths.add(0);
                }
                widths.set(column, Math.max(widths.get(column), row.get(column).length()));
            }
        }
        List<Integer> all = widths;
        rows.set(1, all.stream().map("-"::repeat).toList());
        rows.forEach(row -> terminal.line(line(row, all)));
    }

    private String line(List<String> row, List<Integer> widths) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String space = " ".repeat(widths.get(column) - cell.length());
            boolean right = rightAligned.contains(column);
            boolean last = column == row.size() - 1;
            cells.add(right ? space + cell : last ? cell : cell + space);
        }
        return cells.stream().collect(Collectors.joining(GAP));
    }
}
