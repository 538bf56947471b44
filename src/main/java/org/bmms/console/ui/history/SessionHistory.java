package org.bmms.console.ui.history;

import java.nio.file.Path;
import org.bmms.console.audit.AuditReport;
import org.bmms.console.audit.report.ReportFile;
import org.bmms.console.audit.report.ReportWords;
import org.bmms.console.audit.report.RunReport;
import org.bmms.console.session.RunHistory;
import org.bmms.console.session.RunHistory.Known;

/**
 * The runs of an environment that is open.
 *
 * @param history of its session
 */
public record SessionHistory(RunHistory history) implements HistorySource {

    @Override
    public Known read() {
        return history.read();
    }

    @Override
    public RunReport report(String run) {
        return history.report(run);
    }

    @Override
    public AuditReport verify(Known known) {
        return history.verify(known);
    }

    @Override
    public void write(Path file, RunReport report, ReportWords words) {
        ReportFile.write(file, report, words);
    }
}
