package org.bmms.console.ui.rollback;

import java.time.Duration;
import java.time.Instant;
import org.bmms.console.backup.Backup;
import org.bmms.console.base.Message;
import org.bmms.console.ui.control.Mark;

/**
 * A backup that one may go back to.
 *
 * @param backup the backup
 * @param age since it was taken
 * @param mark how far it is proven
 * @param proof the same in words
 * @param usable whether a full rollback accepts it
 */
public record BackupRow(Backup backup, Duration age, Mark mark, Message proof, boolean usable) {

    static BackupRow of(Backup backup, Instant now) {
        Duration since = Duration.between(backup.taken(), now);
        return new BackupRow(
                backup,
                since.isNegative() ? Duration.ZERO : since,
                switch (backup.state()) {
                    case REHEARSED -> Mark.GOOD;
                    case VERIFIED -> Mark.ATTENTION;
                    case UNVERIFIED -> Mark.UNKNOWN;
                    case PARTIAL -> Mark.BAD;
                },
                switch (backup.state()) {
                    case REHEARSED -> Message.of("ui-rollback.backup.rehearsed");
                    case VERIFIED -> Message.of("ui-rollback.backup.verified");
                    case UNVERIFIED -> Message.of("ui-rollback.backup.unverified");
                    case PARTIAL -> Message.of("ui-rollback.backup.partial");
                },
                switch (backup.state()) {
                    case REHEARSED -> true;
                    case VERIFIED, UNVERIFIED, PARTIAL -> false;
                });
    }

    /** Its age in words, in the two units that matter. */
    Message ageInWords() {
        if (age.toDays() > 0) {
            return Message.of("ui-rollback.age.days", age.toDays(), age.toHoursPart());
        }
        return age.toHours() > 0
                ? Message.of("ui-rollback.age.hours", age.toHours(), age.toMinutesPart())
                : Message.of("ui-rollback.age.minutes", age.toMinutes());
    }
}
