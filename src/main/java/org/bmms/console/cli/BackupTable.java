package org.bmms.console.cli;

import java.util.List;
import java.util.Locale;
import org.bmms.console.backup.Backup;
import org.bmms.console.base.Size;

/** Backups, a line each. */
final class BackupTable {
    private BackupTable() {}

    static void show(Terminal terminal, List<Backup> backups) {
        Table table = new Table(List.of("backup", "taken", "size", "rows", "state", "rehearsed", "file"), 2, 3);
        for (Backup backup : backups) {
            table.row(
                    backup.id(),
                    Figures.time(backup.taken()),
                    Size.of(backup.bytes()),
                    backup.rows().values().stream().mapToLong(Long::longValue).sum(),
                    backup.state().name().toLowerCase(Locale.ROOT),
                    backup.rehearsed().map(Figures::time).orElse("-"),
                    backup.file());
        }
        table.show(terminal);
    }
}
