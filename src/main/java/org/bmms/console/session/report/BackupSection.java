package org.bmms.console.session.report;

import org.bmms.console.base.Outcome;
import org.bmms.console.base.Size;

/** The backups, and how far each of them is proven. */
final class BackupSection {
    private final Outcome<Kept> kept;
    private final Sheet sheet;

    BackupSection(Outcome<Kept> kept, Sheet sheet) {
        this.kept = kept;
        this.sheet = sheet;
    }

    void write() {
        sheet.section("report.section.backups");
        Parts.why(kept).ifPresent(sheet::unasked);
        Parts.known(kept).ifPresent(this::backups);
    }

    private void backups(Kept known) {
        if (known.server() != null) {
            sheet.recorded(known.server());
            sheet.note("report.backups.recorded");
        }
        if (known.backups().isEmpty()) {
            sheet.say("report.backups.none");
            return;
        }
        sheet.beginTable("backups", "backup", "taken", "size", "proven");
        for (ReportedBackup backup : known.backups()) {
            sheet.page().begin("tr");
            sheet.beginCell("backup");
            sheet.page().element("code", sheet.words().said(backup.id()));
            sheet.below(sheet.words().said(backup.database()));
            sheet.page().end();
            sheet.timeCell("taken", backup.taken());
            sheet.cell("size", Size.of(backup.bytes()));
            sheet.beginCell("proven");
            sheet.page()
                    .element(
                            "div",
                            Sheet.styleOf(backup.state()),
                            sheet.of("report.backup." + backup.state().name()));
            if (backup.rehearsed() != null) {
                sheet.below(sheet.of("report.backup.rehearsed", backup.rehearsed()));
            }
            if (!backup.sha256().isEmpty()) {
                sheet.page()
                        .begin("div", "evidence")
                        .text("SHA-256 ")
                        .element("code", backup.sha256())
                        .end();
            }
            sheet.page().end().end();
        }
        sheet.end();
    }
}
