package org.bmms.console.backup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of backup files, {@code db.backup.YYYYMMDD_HHMMSS} (checklist § Backup Strategy). */
public final class BackupFile {
    /** What follows the name until the backup is proven. */
    public static final String PARTIAL = ".partial";

    private static final String PREFIX = "db.backup.";
    private static final Pattern NAME = Pattern.compile("db\\.backup\\.(\\d{8}_\\d{6})(\\.partial)?");

    private BackupFile() {}

    /** The name of the backup of that id. */
    public static String name(String id) {
        return PREFIX + id;
    }

    /** The id of the backup in a file; the file's own name if the console did not name it. */
    static String id(String fileName) {
        Matcher name = NAME.matcher(fileName);
        return name.matches() ? name.group(1) : fileName;
    }

    /** Whether a file is what a run of the console left that did not end. */
    static boolean isLeftover(String fileName) {
        return NAME.matcher(fileName).matches() && fileName.endsWith(PARTIAL);
    }

    /** Whether a file stands beside a backup and is none itself. */
    static boolean isCompanion(String fileName) {
        return fileName.endsWith(Backup.RECORD) || fileName.endsWith(".new");
    }
}
