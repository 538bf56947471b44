package org.bmms.console.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Tables by portions of a statement each. Small ones share one, so that the way to the server and back is gone once for
 * many; a large one has a statement, and with it the time limit, of its own.
 */
public final class Portions {
    private static final int MOST_TABLES = 50;
    private static final long MOST_BYTES = 64L << 20;

    private Portions() {}

    /**
     * Divides what is asked of tables, in its order.
     *
     * @param bytes how large the table of each is
     */
    public static <T> List<List<T>> of(List<T> questions, ToLongFunction<T> bytes) {
        List<List<T>> portions = new ArrayList<>();
        List<T> portion = new ArrayList<>();
        long filled = 0;
        for (T question : questions) {
            long more = bytes.applyAsLong(question);
            if (!portion.isEmpty() && (portion.size() == MOST_TABLES || filled + more > MOST_BYTES)) {
                portions.add(List.copyOf(portion));
                portion.clear();
                filled = 0;
            }
            portion.add(question);
            filled += more;
        }
        if (!portion.isEmpty()) {
            portions.add(List.copyOf(portion));
        }
        return portions;
    }
}
