package org.bmms.console.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the rows of two tables are spread over organisations, those without one left out.
 *
 * @param rows rows by organisation
 */
record OrganizationSpread(Map<Long, Long> rows) {
    /** From so many times the rare rows on, looking at them alone is less work than looking at all. */
    private static final int WORTH_WHILE = 4;

    OrganizationSpread {
        rows = Map.copyOf(rows);
    }

    static OrganizationSpread of(List<RowCounter.Group> some, List<RowCounter.Group> others) {
        Map<Long, Long> sums = new HashMap<>();
        some.forEach(g -> g.organization().ifPresent(id -> sums.merge(id, g.rows(), Long::sum)));
        others.forEach(g -> g.organization().ifPresent(id -> sums.merge(id, g.rows(), Long::sum)));
        return new OrganizationSpread(sums);
    }

    /** Whether no two rows can differ. */
    boolean isOne() {
        return rows.size() < 2;
    }

    /** The organisation with most rows. */
    long common() {
        return rows.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** All other organisations. */
    List<Long> rare() {
        long common = common();
        return rows.keySet().stream().filter(id -> id != common).sorted().toList();
    }

    /** Whether almost all rows have one organisation. */
    boolean isUneven() {
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        long most = rows.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return (all - most) * WORTH_WHILE <= all;
    }
}
