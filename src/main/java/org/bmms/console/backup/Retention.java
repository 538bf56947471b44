package org.bmms.console.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Which backups may be removed (checklist § Backup Strategy, "30 days recommended"): those the console made and recorded
 * that are old enough, except the newest ones and whatever somebody may have to go back to. Files that the console did
 * not make are never removed, but for what its own unfinished runs left.
 *
 * @param age how old a backup must be
 * @param keep how many of the newest stay whatever their age, counted among all and again among the rehearsed ones
 */
public record Retention(Duration age, int keep) {
    private static final Duration LEFTOVER = Duration.ofDays(1);

    /**
     * Those to be removed.
     *
     * @param backups all there are, the newest first
     * @param targets the ids of those that must stay
     */
    public List<Backup> expired(List<Backup> backups, Set<String> targets, Instant now) {
        List<Backup> recorded = backups.stream()
                .filter(b -> b.state().compareTo(BackupState.VERIFIED) >= 0)
                .toList();
        List<Backup> newest = recorded.stream().limit(keep).toList();
        List<Backup> newestRehearsed = recorded.stream()
                .filter(b -> b.state() == BackupState.REHEARSED)
                .limit(keep)
                .toList();
        return backups.stream()
                .filter(b -> b.state() == BackupState.PARTIAL
                        ? BackupFile.isLeftover(fileName(b)) && olderThan(b, LEFTOVER, now)
                        : recorded.contains(b)
                                && olderThan(b, age, now)
                                && !newest.contains(b)
                                && !newestRehearsed.contains(b)
                                && !targets.contains(b.id()))
                .toList();
    }

    private static boolean olderThan(Backup backup, Duration age, Instant now) {
        return backup.taken().plus(age).isBefore(now);
    }

    private static String fileName(Backup backup) {
        return backup.file().substring(backup.file().lastIndexOf('/') + 1);
    }
}
