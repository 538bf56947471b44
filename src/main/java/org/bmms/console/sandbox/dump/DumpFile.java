package org.bmms.console.sandbox.dump;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A dump in memory.
 *
 * @param created when it was made
 * @param database what was dumped
 * @param serverVersion version of its server
 * @param entries table of contents
 * @param data rows of the data entries as JSON, by the entry's number
 */
record DumpFile(
        Instant created, String database, String serverVersion, List<DumpEntry> entries, Map<Integer, byte[]> data) {

    DumpFile {
        entries = List.copyOf(entries);
        data = Map.copyOf(data);
    }
}
