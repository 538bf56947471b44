package org.bmms.console.remote.command;

import java.util.List;

/**
 * The table of contents of a dump.
 *
 * @param database which database was saved
 * @param serverVersion of which server
 * @param dumpVersion by which pg_dump
 * @param entries how many objects it holds
 * @param tables whose rows it holds, as {@code schema.table}
 */
public record DumpListing(String database, String serverVersion, String dumpVersion, int entries, List<String> tables) {

    public DumpListing {
        tables = List.copyOf(tables);
    }
}
