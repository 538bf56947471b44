package org.bmms.console.base;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The time stamp in the names of backups, {@code YYYYMMDD_HHMMSS} as in checklist § BMMS Step 2, in the server's zone. */
public final class Stamp {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss");

    private Stamp() {}

    public static String of(Instant time, ZoneId serverZone) {
        return FORMAT.withZone(serverZone).format(time);
    }
}
