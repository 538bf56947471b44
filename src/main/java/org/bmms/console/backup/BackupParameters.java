package org.bmms.console.backup;

import java.util.List;
import org.bmms.console.backup.step.BackupHost;
import org.bmms.console.remote.command.PostgresAddress;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a backup or a rehearsal are made from; kept in the plan, so that every workstation makes the same
 * ones.
 *
 * @param subject the backup that is made, as far as it is known before, or the one that is rehearsed
 * @param recorded whether a record of it exists already
 * @param host where backups are
 * @param directory of the backups
 * @param work the run's own directory
 * @param root the application's directory, where a site's script is run
 * @param envFile the settings file
 * @param address the live database as the host sees it, and the role
 * @param sslMode how much of TLS the programs insist on, as libpq writes it
 * @param excludedSchemas the console's own schemas, where they are in the same database
 * @param script the site's script, or null for the console's own dump
 * @param scratch the database that it is restored into
 * @param spaceNeeded bytes that the dump may take
 * @param retention which backups are kept
 * @param prune the files of those that are not, as far as is known before
 */
public record BackupParameters(
        Backup subject,
        boolean recorded,
        BackupHost host,
        String directory,
        String work,
        String root,
        String envFile,
        PostgresAddress address,
        String sslMode,
        List<String> excludedSchemas,
        @Nullable String script,
        String scratch,
        long spaceNeeded,
        Retention retention,
        List<String> prune) {

    public BackupParameters {
        excludedSchemas = List.copyOf(excludedSchemas);
        prune = List.copyOf(prune);
    }
}
