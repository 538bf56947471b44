package org.bmms.console.run.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a file's difference.
 *
 * @param kind what happens to the line
 * @param text the line, secrets masked
 */
public record DifferenceLine(Kind kind, String text) {

    /** What happens to a line. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** The change the other way round, again with what goes before what comes. */
    public static List<DifferenceLine> reversed(List<DifferenceLine> difference) {
        List<DifferenceLine> reversed = new ArrayList<>();
        for (DifferenceLine line : difference) {
            switch (line.kind()) {
                case KEPT -> reversed.add(line);
                case REMOVED -> reversed.add(new DifferenceLine(Kind.ADDED, line.text()));
                case ADDED -> {
                    boolean replaces = !reversed.isEmpty()
                            && reversed.getLast().kind() == Kind.ADDED
                            && sameKey(reversed.getLast(), line);
                    reversed.add(
                            replaces ? reversed.size() - 1 : reversed.size(),
                            new DifferenceLine(Kind.REMOVED, line.text()));
                }
            }
        }
        return List.copyOf(reversed);
    }

    private static boolean sameKey(DifferenceLine one, DifferenceLine other) {
        return one.text().split("=", 2)[0].equals(other.text().split("=", 2)[0]);
    }
}
