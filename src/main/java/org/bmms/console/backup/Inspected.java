package org.bmms.console.backup;

import java.util.List;

/**
 * What a look at a backup file found.
 *
 * @param format what kind of file it is
 * @param bytes its size
 * @param sha256 its checksum
 * @param database which database was saved; empty where the format does not say it
 * @param serverVersion of which server, likewise
 * @param dumpVersion by which pg_dump, likewise
 * @param tables whose rows it holds, as {@link org.bmms.console.database.TableName} shows them, likewise
 */
public record Inspected(
        BackupFormat format,
        long bytes,
        String sha256,
        String database,
        String serverVersion,
        String dumpVersion,
        List<String> tables) {

    public Inspected {
        tables = List.copyOf(tables);
    }
}
