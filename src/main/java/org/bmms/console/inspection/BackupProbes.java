package org.bmms.console.inspection;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.bmms.console.backup.Backup;
import org.bmms.console.backup.BackupState;
import org.bmms.console.checklist.ItemLook;

/** The backups (checklist § Backup Strategy). */
final class BackupProbes {
    private static final int FOR_OTHERS = 07;
    private static final Duration RECOMMENDED = Duration.ofDays(30);

    private BackupProbes() {}

    private static Optional<Backup> newest(Facts facts, BackupState least) {
        return facts.backups().stream()
                .filter(backup -> backup.state().compareTo(least) >= 0)
                .max(Comparator.comparing(Backup::taken));
    }

    static ItemLook recent(Facts facts) {
        Duration most = facts.profile().policy().backupMaxAge();
        return newest(facts, BackupState.VERIFIED)
                .map(backup -> {
                    Duration age = Duration.between(backup.taken(), facts.now());
                    return age.compareTo(most) <= 0
                            ? Looks.passed("backup", backup.id(), backup.bytes(), backup.taken())
                            : Looks.failed(InspectionFailure.BACKUP_OLD, backup.id(), age.toHours(), most.toHours());
                })
                .orElseGet(() -> none(facts));
    }

    static ItemLook verified(Facts facts) {
        return newest(facts, BackupState.VERIFIED)
                .map(backup -> Looks.passed("backup", backup.id(), backup.bytes(), backup.taken()))
                .orElseGet(() -> none(facts));
    }

    private static ItemLook none(Facts facts) {
        return Looks.failed(InspectionFailure.NO_BACKUP, facts.profile().app().backups());
    }

    static ItemLook rehearsed(Facts facts) {
        return newest(facts, BackupState.REHEARSED)
                .flatMap(backup -> backup.rehearsed().map(at -> Looks.passed("rehearsed", backup.id(), at)))
                .orElseGet(() -> Looks.failed(InspectionFailure.NOT_REHEARSED));
    }

    static ItemLook secured(Facts facts) {
        String path = facts.profile().app().backups();
        String host = facts.profile().primary().name();
        return facts.backupDirectory()
                .map(directory -> (Integer.parseInt(directory.mode(), 8) & FOR_OTHERS) == 0
                        ? Looks.passed("path", host, path, directory.owner(), directory.mode())
                        : Looks.failed(InspectionFailure.BACKUP_OPEN, path, directory.mode()))
                .orElseGet(() -> Looks.failed(InspectionFailure.PATH_MISSING, host, path));
    }

    static ItemLook retention(Facts facts) {
        Duration kept = facts.profile().policy().backupRetention();
        return kept.compareTo(RECOMMENDED) >= 0
                ? Looks.passed(
                        "retention", kept.toDays(), facts.profile().policy().keepBackups())
                : Looks.warning(InspectionFailure.RETENTION, kept.toDays(), RECOMMENDED.toDays());
    }
}
