package org.bmms.console.ui.control;

import java.util.ArrayList;
import java.util.List;
import org.bmms.console.run.plan.DifferenceLine;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside each other in a difference.
 *
 * @param before the line as it is; null where a line is added
 * @param after the line as it will be; null where a line is removed
 */
record DifferenceRow(
        @Nullable DifferenceLine before, @Nullable DifferenceLine after) {

    /** Puts what replaces a line beside it. */
    static List<DifferenceRow> of(List<DifferenceLine> lines) {
        List<DifferenceRow> rows = new ArrayList<>();
        for (DifferenceLine line : lines) {
            switch (line.kind()) {
                case KEPT -> rows.add(new DifferenceRow(line, line));
                case REMOVED -> rows.add(new DifferenceRow(line, null));
                case ADDED -> added(rows, line);
            }
        }
        return List.copyOf(rows);
    }

    private static void added(List<DifferenceRow> rows, DifferenceLine line) {
        int at = rows.size();
        while (at > 0 && rows.get(at - 1).isChange()) {
            at--;
        }
        for (int i = at; i < rows.size(); i++) {
            DifferenceLine before = rows.get(i).before();
            if (before != null && rows.get(i).after() == null && before.key().equals(line.key())) {
                rows.set(i, new DifferenceRow(before, line));
                return;
            }
        }
        rows.add(new DifferenceRow(null, line));
    }

    boolean isChange() {
        return before == null || after == null || before.kind() != DifferenceLine.Kind.KEPT;
    }
}
