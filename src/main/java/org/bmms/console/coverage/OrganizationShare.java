package org.bmms.console.coverage;

import java.util.Map;
import java.util.Optional;

/**
 * How many rows one organisation has.
 *
 * @param id its key, empty for rows without one
 * @param code its code, empty for rows without one
 * @param name its name, empty for rows without one
 * @param rows rows by table
 */
public record OrganizationShare(
        Optional<Long> id, Optional<String> code, Optional<String> name, Map<String, Long> rows) {

    public OrganizationShare {
        rows = Map.copyOf(rows);
    }

    /** All its rows. */
    public long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
