package org.bmms.console.coverage;

import java.util.List;

/**
 * Rows whose organisation differs from that of the row they belong to, over one foreign key.
 *
 * @param child the referring table
 * @param childColumn the referring column
 * @param parent the referred table
 * @param rows how many rows of the child
 * @param sampleIds keys of some of them
 */
public record Mismatch(String child, String childColumn, String parent, long rows, List<String> sampleIds) {

    public Mismatch {
        sampleIds = List.copyOf(sampleIds);
    }
}
