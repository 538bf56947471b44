package org.bmms.console.backup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a restored dump must hold. The database goes on living while it is dumped, so a table that was written between
 * the two counts is known only within bounds; all others exactly.
 *
 * @param before counted before the dump began
 * @param after counted when it had ended
 * @param rowsKnown false where only the tables are known that must be there
 */
public record Expectation(RowCounts before, RowCounts after, boolean rowsKnown) {
    private static final String NONE = "-";
    private static final String MISSING = "rows without an organisation";

    /** Something between two counts. */
    public static Expectation between(RowCounts before, RowCounts after) {
        return new Expectation(before, after, true);
    }

    /** Exactly this. */
    public static Expectation exactly(RowCounts counts) {
        return between(counts, counts);
    }

    /** These tables, with whatever is in them. */
    public static Expectation tables(Collection<String> names) {
        Map<String, TableRows> tables = new TreeMap<>();
        names.forEach(n -> tables.put(n, TableRows.of(0)));
        RowCounts counts = new RowCounts(Instant.EPOCH, tables, Optional.empty());
        return new Expectation(counts, counts, false);
    }

    /** How the restored database differs; empty if it is what was dumped. */
    public List<Difference> differences(RowCounts restored) {
        List<Difference> differences = new ArrayList<>();
        for (String table : names(restored)) {
            boolean then = before.tables().containsKey(table);
            boolean cameOrWent = then != after.tables().containsKey(table);
            TableRows found = restored.tables().get(table);
            if (cameOrWent) {
                continue;
            }
            if (found == null) {
                differences.add(
                        new Difference(table, NONE, rowsKnown ? bounds(table).toString() : "?"));
            } else if (!then) {
                differences.add(new Difference(table, Long.toString(found.rows()), NONE));
            } else if (rowsKnown && !bounds(table).contain(found.rows())) {
                differences.add(new Difference(
                        table, Long.toString(found.rows()), bounds(table).toString()));
            }
        }
        if (rowsKnown && !missing(restored)) {
            differences.add(new Difference(MISSING, shown(restored.missing().orElse(null)), expectedMissing()));
        }
        return differences;
    }

    /** The tables that were written while the dump was made, with what happened; empty if none was. */
    public List<String> writtenMeanwhile() {
        List<String> written = new ArrayList<>();
        for (String table : both()) {
            TableRows a = row(before, table);
            TableRows b = row(after, table);
            if (!a.equals(b)) {
                written.add(table + " " + a.rows() + " -> " + b.rows());
            }
        }
        return written;
    }

    private Set<String> names(RowCounts restored) {
        Set<String> names = new TreeSet<>(before.tables().keySet());
        names.addAll(after.tables().keySet());
        names.addAll(restored.tables().keySet());
        return names;
    }

    private Set<String> both() {
        Set<String> both = new TreeSet<>(before.tables().keySet());
        both.retainAll(after.tables().keySet());
        return both;
    }

    private Bounds bounds(String table) {
        TableRows a = row(before, table);
        TableRows b = row(after, table);
        long inserted = Math.max(0, b.inserted() - a.inserted());
        long deleted = Math.max(0, b.deleted() - a.deleted());
        return new Bounds(Math.min(b.rows(), Math.max(0, a.rows() - deleted)), Math.max(b.rows(), a.rows() + inserted));
    }

    /** An update can take an organisation away or give one, so any write widens what is possible. */
    private boolean missing(RowCounts restored) {
        Long a = before.missing().orElse(null);
        Long b = after.missing().orElse(null);
        Long found = restored.missing().orElse(null);
        if (a == null || b == null || found == null) {
            return Objects.equals(a, found) || Objects.equals(b, found);
        }
        long writes = writes();
        return new Bounds(Math.max(0, Math.min(a, b) - writes), Math.max(a, b) + writes).contain(found);
    }

    private long writes() {
        long writes = 0;
        for (String table : both()) {
            TableRows a = row(before, table);
            TableRows b = row(after, table);
            writes += Math.max(Math.abs(b.rows() - a.rows()), moved(a, b));
        }
        return writes;
    }

    private static long moved(TableRows a, TableRows b) {
        return Math.max(0, b.inserted() - a.inserted())
                + Math.max(0, b.updated() - a.updated())
                + Math.max(0, b.deleted() - a.deleted());
    }

    private static TableRows row(RowCounts counts, String table) {
        return counts.tables().getOrDefault(table, TableRows.of(0));
    }

    private String expectedMissing() {
        String a = shown(before.missing().orElse(null));
        String b = shown(after.missing().orElse(null));
        return a.equals(b) ? a : a + " to " + b;
    }

    private static String shown(@Nullable Long number) {
        return number == null ? NONE : Long.toString(number);
    }

    private record Bounds(long least, long most) {
        boolean contain(long n) {
            return n >= least && n <= most;
        }

        @Override
        public String toString() {
            return least == most ? Long.toString(least) : least + " to " + most;
        }
    }
}
