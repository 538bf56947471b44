package org.bmms.console.monitoring.log;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Inert;
import org.bmms.console.base.Redactor;
import org.bmms.console.remote.command.JournalEntry;

/** Makes lines of what a journal tells: one for each line of a message, without secrets and control characters. */
final class HeardLines {
    /** What is longer ends in a mark; nobody reads more on a line. */
    private static final int LONGEST = 16_384;

    private static final String MANAGER = "systemd";

    private final String host;
    private final Duration ahead;
    private final Redactor redactor;

    /**
     * For what one host tells.
     *
     * @param ahead the host's time minus this workstation's
     */
    HeardLines(String host, Duration ahead, Redactor redactor) {
        this.host = host;
        this.ahead = ahead;
        this.redactor = redactor;
    }

    List<HeardLine> of(JournalEntry entry) {
        LogSource source = new LogSource(host, entry.unit(), ahead);
        boolean restart = entry.identifier().equals(MANAGER) && entry.message().startsWith("Started ");
        // As a whole: a secret may have several lines.
        String message = redactor.redact(entry.message());
        return message.lines()
                .map(HeardLines::line)
                .map(line -> new HeardLine(
                        source, entry.time(), entry.pid(), Severity.of(entry.priority(), line), restart, line))
                .toList();
    }

    private static String line(String raw) {
        String line = Inert.text(raw);
        return line.length() <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(LONGEST, -1)) + "…";
    }
}
