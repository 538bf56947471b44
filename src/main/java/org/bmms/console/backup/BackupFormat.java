package org.bmms.console.backup;

import java.nio.charset.StandardCharsets;

/** What a backup file is, by its first bytes and never by its name (target facts § 5). */
public enum BackupFormat {
    /** The custom format of pg_dump: the only one that the console can read through and restore. */
    CUSTOM("PGDMP"),
    /** Something compressed, usually SQL text. */
    GZIP("\u001f\u008b"),
    /** Anything else, such as SQL text. */
    OTHER("");

    /** How many bytes it takes to tell. */
    public static final int MAGIC = 5;

    private final String magic;

    BackupFormat(String magic) {
        this.magic = magic;
    }

    /** The format of a file that begins with these bytes. */
    public static BackupFormat of(byte[] head) {
        String begin = new String(head, StandardCharsets.ISO_8859_1);
        for (BackupFormat format : values()) {
            if (begin.startsWith(format.magic)) {
                return format;
            }
        }
        return OTHER;
    }

    /** Its first bytes as text, for messages about files that are something else. */
    static String shown(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", ".");
    }
}
