package org.bmms.console.session.report;

import org.bmms.console.audit.AuditReport;
import org.bmms.console.audit.ChainBreak;
import org.bmms.console.audit.ChainFinding;
import org.bmms.console.checklist.ItemStatus;
import org.bmms.console.database.store.StoreState;

/** Whether the records are those that were written, what was compared, and how anybody can do it again. */
final class AuditSection {
    private final DeploymentReport report;
    private final Sheet sheet;

    AuditSection(DeploymentReport report, Sheet sheet) {
        this.report = report;
        this.sheet = sheet;
    }

    void write() {
        sheet.section("report.section.audit");
        Parts.why(report.proof().audit()).ifPresent(sheet::unasked);
        Parts.known(report.proof().audit()).ifPresent(this::audit);
    }

    private void audit(AuditReport audit) {
        sheet.beginFacts();
        sheet.fact(
                "report.audit.result",
                audit.broken()
                        .map(ChainBreak::what)
                        .map(sheet::said)
                        .orElseGet(() -> sheet.of("audit.verified", audit.records())));
        sheet.code("report.audit.digest", audit.digest());
        sheet.fact("report.audit.store", store());
        sheet.fact("report.audit.journals", journals());
        sheet.code(
                "report.audit.again",
                "bmms-console audit --profile " + report.about().environment());
        sheet.end();
        sheet.note("report.audit.how");
        if (audit.chains().isEmpty()) {
            return;
        }
        sheet.part(sheet.of("report.audit.chains"));
        sheet.beginTable("chains", "chain", "place", "records", "last", "fits");
        for (ChainFinding chain : audit.chains()) {
            sheet.page().begin("tr");
            sheet.codeCell("chain", chain.head().chain());
            sheet.cell("place", sheet.of("report.place." + chain.place().name()));
            sheet.cell("records", sheet.number(chain.head().number()));
            sheet.codeCell("last", chain.head().hash());
            ChainBreak broken = chain.broken();
            sheet.cell(
                    "fits",
                    broken == null ? ItemStatus.PASSED : ItemStatus.FAILED,
                    broken == null ? sheet.of("report.audit.fits") : sheet.said(broken.what()));
            sheet.page().end();
        }
        sheet.end();
    }

    private String store() {
        return sheet.of(
                switch (report.proof().store()) {
                    case StoreState.InDatabase _ -> "report.store.database";
                    case StoreState.Opening _ -> "report.store.opening";
                    case StoreState.OnWorkstation _ -> "report.store.workstation";
                });
    }

    private String journals() {
        return sheet.of(
                Parts.known(report.doings())
                                .filter(done -> done.server() == null)
                                .isPresent()
                        ? "report.audit.journals.compared"
                        : "report.audit.journals.not-read");
    }
}
