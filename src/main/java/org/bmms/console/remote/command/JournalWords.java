package org.bmms.console.remote.command;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The words that the commands for journalctl share. */
final class JournalWords {
    /** How entries are told. */
    static final List<String> BEFORE = List.of(
            "journalctl",
            "--no-pager",
            "--quiet",
            // Otherwise a field of more than 4096 bytes comes as null.
            "--all",
            "--output=json",
            "--output-fields=MESSAGE,PRIORITY,_SYSTEMD_UNIT,UNIT,SYSLOG_IDENTIFIER,_PID");

    private JournalWords() {}

    /** Where they begin. */
    static String from(JournalFrom from) {
        return switch (from) {
            case JournalFrom.Since since -> "--since=@" + seconds(since.time());
            case JournalFrom.After after -> "--after-cursor=" + after.cursor();
            case JournalFrom.Boot _ -> "--boot";
        };
    }

    private static String seconds(Instant time) {
        return BigDecimal.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, time), 6)
                .toPlainString();
    }
}
