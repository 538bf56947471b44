package org.bmms.console.session.report;

import java.util.List;
import org.bmms.console.base.Outcome;
import org.bmms.console.database.store.NotificationRecord;

/** What people were told who were not at the console, and what did not reach them. */
final class NotificationSection {
    private final Outcome<List<NotificationRecord>> sent;
    private final Sheet sheet;

    NotificationSection(Outcome<List<NotificationRecord>> sent, Sheet sheet) {
        this.sent = sent;
        this.sheet = sheet;
    }

    void write() {
        sheet.section("report.section.notifications");
        Parts.why(sent).ifPresent(sheet::unasked);
        Parts.known(sent).ifPresent(this::notifications);
    }

    private void notifications(List<NotificationRecord> records) {
        if (records.isEmpty()) {
            sheet.say("report.notifications.none");
            return;
        }
        sheet.beginTable("notifications", "time", "subject", "channel", "delivery");
        for (NotificationRecord record : records) {
            sheet.page().begin("tr");
            sheet.timeCell("time", record.recorded());
            sheet.cell("subject", sheet.words().said(record.subject()));
            sheet.beginCell("channel");
            sheet.page().element("div", sheet.words().said(record.channel()));
            sheet.below(sheet.words().said(record.recipients()));
            sheet.page().end();
            sheet.beginCell("delivery");
            sheet.page().element("div", sheet.of("report.delivery." + record.state()));
            if (record.failureCode() != null) {
                sheet.page()
                        .begin("div", "evidence")
                        .element("code", sheet.words().said(record.failureCode()))
                        .end();
            }
            sheet.page().end().end();
        }
        sheet.end();
    }
}
