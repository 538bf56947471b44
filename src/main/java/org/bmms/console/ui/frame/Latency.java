package org.bmms.console.ui.frame;

import java.time.Duration;
import org.bmms.console.base.Message;
import org.bmms.console.monitoring.DatabaseActivity;
import org.bmms.console.monitoring.Vitals;

/** How quickly host and database answer, in words. */
final class Latency {
    private static final double NANOS = 1_000_000.0;

    private Latency() {}

    static Message of(Vitals vitals) {
        Duration ssh = vitals.ssh().value();
        DatabaseActivity database = vitals.database().value();
        if (ssh == null) {
            return Message.of("ui.header.no-answer");
        }
        double sshMs = ssh.toNanos() / NANOS;
        return database == null
                ? Message.of("ui.header.latency-ssh", sshMs)
                : Message.of("ui.header.latency", sshMs, database.answered().toNanos() / NANOS);
    }
}
