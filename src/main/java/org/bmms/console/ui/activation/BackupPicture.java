package org.bmms.console.ui.activation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.BackupState;

/**
 * The backups as they were read.
 *
 * @param backups the newest first
 * @param readAt when
 * @param most the age up to which a rehearsed one lets a switch begin
 */
record BackupPicture(List<Backup> backups, Instant readAt, Duration most) {
    private static final int SHOWN = 6;

    BackupPicture {
        backups = List.copyOf(backups);
    }

    /** The newest of them. */
    List<Backup> shown() {
        return backups.stream().limit(SHOWN).toList();
    }

    /** How old a backup was when it was read. */
    Duration age(Backup backup) {
        Duration age = Duration.between(backup.taken(), readAt);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** The newest one, if restoring it would prove it and it is young enough to be of use then. */
    Optional<Backup> worthARehearsal() {
        return backups.stream()
                .findFirst()
                .filter(backup -> backup.state() == BackupState.VERIFIED)
                .filter(backup -> age(backup).compareTo(most) < 0);
    }
}
