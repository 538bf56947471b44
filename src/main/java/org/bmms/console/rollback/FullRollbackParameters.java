package org.bmms.console.rollback;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bmms.console.activation.SwitchParameters;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.step.BackupHost;
import org.bmms.console.remote.command.PostgresAddress;
import org.bmms.console.rollback.step.Swap;
import org.bmms.console.target.mode.Mode;

/**
 * What the steps of a full rollback are made from; kept in the plan, so that every workstation makes the same ones.
 *
 * @param backup what is gone back to
 * @param host where the backup is
 * @param directory of the backups
 * @param work the run's own directory
 * @param address the live database as that host sees it, and the role that restores
 * @param sslMode how much of TLS the programs insist on, as libpq writes it
 * @param excludedSchemas schemas that are the console's own
 * @param swap the databases
 * @param services the hosts with their services, and what taking back the mode writes
 * @param switchedBack the hosts whose settings file is switched back
 * @param from the mode before
 * @param to the mode after
 */
public record FullRollbackParameters(
        Backup backup,
        BackupHost host,
        String directory,
        String work,
        PostgresAddress address,
        String sslMode,
        List<String> excludedSchemas,
        Swap swap,
        SwitchParameters services,
        SortedSet<String> switchedBack,
        Mode from,
        Mode to) {

    public FullRollbackParameters {
        excludedSchemas = List.copyOf(excludedSchemas);
        switchedBack = new TreeSet<>(switchedBack);
    }
}
