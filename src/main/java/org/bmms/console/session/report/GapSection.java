package org.bmms.console.session.report;

import java.util.List;
import org.bmms.console.base.Message;

/** The last sheet: what this report does not know, and what no report of the console covers. */
final class GapSection {
    private final DeploymentReport report;
    private final Sheet sheet;

    GapSection(DeploymentReport report, Sheet sheet) {
        this.report = report;
        this.sheet = sheet;
    }

    void write() {
        sheet.page().begin("div", "gaps");
        sheet.section("report.section.gaps");
        List<Gap> gaps = Gaps.of(report);
        if (gaps.isEmpty()) {
            sheet.say("report.gaps.none");
        } else {
            sheet.page().begin("ul");
            gaps.forEach(this::gap);
            sheet.page().end();
        }
        sheet.part(sheet.of("report.section.never"));
        sheet.page().begin("ul");
        for (Message never : Gaps.ALWAYS) {
            sheet.page().element("li", sheet.said(never));
        }
        sheet.page().end().end();
    }

    private void gap(Gap gap) {
        sheet.page().begin("li");
        sheet.text(sheet.said(gap.what()));
        if (gap.code() != null) {
            sheet.page().text(" ").element("code", gap.code());
        }
        sheet.page().end();
    }
}
