package org.bmms.console.session.report;

import java.util.Locale;
import org.bmms.console.audit.report.ReportWords;
import org.bmms.console.audit.report.Xhtml;

/** A deployment's report as one page of HTML with everything in it; printed, the environment stands on each sheet. */
final class DeploymentPage {
    private final DeploymentReport report;
    private final Sheet sheet;

    private DeploymentPage(DeploymentReport report, ReportWords words) {
        this.report = report;
        this.sheet = new Sheet(words);
    }

    static String of(DeploymentReport report, ReportWords words) {
        return new DeploymentPage(report, words).page();
    }

    private String page() {
        String kind = report.about().kind().name().toLowerCase(Locale.ROOT);
        Xhtml page = sheet.page();
        page.begin("html")
                .begin("head")
                .element("title", sheet.of("report.title.of", report.about().environment()))
                .style()
                .end()
                .begin("body", kind + " deployment");
        page.begin("div", "band")
                .element("span", "word", sheet.of("audit.environment." + kind))
                .text(" ")
                .element("span", sheet.words().said(report.about().environment()))
                .text(" ")
                .element("span", sheet.of("report.title"))
                .end();
        new HeadSection(report, sheet).write();
        new ChecklistSection(report.checked(), sheet).write();
        new RunSection(report.doings(), sheet).write();
        new CoverageSection(report.measured(), sheet).write();
        new BackupSection(report.kept(), sheet).write();
        new OrganizationSection(report.takenIn(), sheet).write();
        new NotificationSection(report.notifications(), sheet).write();
        new AuditSection(report, sheet).write();
        new GapSection(report, sheet).write();
        page.element(
                "p",
                "made",
                sheet.of("audit.report.made", sheet.time(report.about().made())));
        return page.end().end().page();
    }
}
