package org.bmms.console.sandbox.dump;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The table of contents as {@code pg_restore --list} prints it. */
final class DumpList {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
    private static final int TABLES = 1259;

    private DumpList() {}

    static String of(DumpFile dump) {
        StringBuilder list = new StringBuilder(";\n; Archive created at " + TIME.format(dump.created())
                + "\n;     dbname: " + dump.database()
                + "\n;     TOC Entries: " + dump.entries().size()
                + "\n;     Compression: gzip\n;     Dump Version: 1.16-0\n;     Format: CUSTOM\n"
                + ";     Integer: 4 bytes\n;     Offset: 8 bytes\n;     Dumped from database version: "
                + dump.serverVersion()
                + "\n;     Dumped by pg_dump version: " + PgRestore.VERSION
                + "\n;\n;\n; Selected TOC Entries:\n;\n");
        for (DumpEntry entry : dump.entries()) {
            int catalog = entry.kind() == EntryKind.DATA || entry.kind() == EntryKind.SEQUENCE ? 0 : TABLES;
            list.append("%d; %d %d %s %s %s %s\n"
                    .formatted(
                            entry.id(),
                            catalog,
                            entry.oid(),
                            entry.kind().label(),
                            entry.schema(),
                            entry.name(),
                            entry.owner()));
        }
        return list.toString();
    }
}
