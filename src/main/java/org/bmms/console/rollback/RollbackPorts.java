package org.bmms.console.rollback;

import org.bmms.console.activation.SwitchPorts;
import org.bmms.console.backup.BackupPorts;

/**
 * What a full rollback needs of the opened target.
 *
 * @param backup backups and databases
 * @param switching services, settings and verification; its drift is the one that counts
 */
public record RollbackPorts(BackupPorts backup, SwitchPorts switching) {}
