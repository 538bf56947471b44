package org.bmms.console.monitoring.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.bmms.console.monitoring.log.SortedNumbers.NumberList;
import org.jspecify.annotations.Nullable;

/**
 * Lines as they are shown, in the order of time: they stay as they are while more are logged. A line is read when it is
 * asked for; of a line that is no longer kept there is none.
 */
public final class LogRows {
    /** No lines. */
    public static final LogRows NONE =
            new LogRows(new LineBook(1), new NumberList(new long[0], 0), Map.of(), Set.of(), false);

    private final LineBook book;
    private final NumberList numbers;
    private final Map<Long, Fold> folds;
    private final Set<Long> opened;
    private final boolean folding;

    /**
     * Rows.
     *
     * @param folds by the first line of their traceback; may grow
     * @param opened the first lines of tracebacks that are shown in whole
     * @param folding whether the others are folded
     */
    LogRows(LineBook book, NumberList numbers, Map<Long, Fold> folds, Set<Long> opened, boolean folding) {
        this.book = book;
        this.numbers = numbers;
        this.folds = folds;
        this.opened = Set.copyOf(opened);
        this.folding = folding;
    }

    public int size() {
        return numbers.size();
    }

    /** The number of the line in a row. */
    public long number(int row) {
        return numbers.get(row);
    }

    /** The line in a row; null if it is no longer kept. */
    public @Nullable LogLine line(int row) {
        return book.line(numbers.get(row));
    }

    /** A line by its number, shown or not; null if it is no longer kept. */
    public @Nullable LogLine lineOf(long number) {
        return book.line(number);
    }

    /** The row of a line, or the first one after it. */
    public int row(long number) {
        return numbers.place(number, book::order);
    }

    /** The row of a line; empty if it is not among them. */
    public OptionalInt exactRow(long number) {
        int row = row(number);
        return row < size() && number(row) == number ? OptionalInt.of(row) : OptionalInt.empty();
    }

    /** The later lines of a traceback that can be folded and opened; null if the line does not begin one. */
    public @Nullable Fold fold(long head) {
        return folding ? folds.get(head) : null;
    }

    /** Whether the later lines of a traceback are shown. */
    public boolean isOpened(long head) {
        return opened.contains(head);
    }

    /** The line in a row, followed by those that are folded below it; none if it is no longer kept. */
    public List<LogLine> whole(int row) {
        List<LogLine> whole = new ArrayList<>();
        LogLine line = line(row);
        if (line == null) {
            return whole;
        }
        whole.add(line);
        Fold fold = isOpened(line.number()) ? null : fold(line.number());
        for (long number = line.number() + 1; fold != null && number <= fold.last(); number++) {
            LogLine later = book.line(number);
            if (later != null && later.head() == line.number()) {
                whole.add(later);
            }
        }
        return whole;
    }
}
