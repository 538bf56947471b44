package org.bmms.console.ui.history;

import java.nio.file.Path;
import org.bmms.console.audit.AuditReport;
import org.bmms.console.audit.report.ReportWords;
import org.bmms.console.audit.report.RunReport;
import org.bmms.console.session.RunHistory.Known;

/** Where the runs come from. Everything takes seconds. */
public interface HistorySource {

    /** The list. */
    Known read();

    /** One run in full. */
    RunReport report(String run);

    /** Verifies all that was recorded, with the journals of these runs. */
    AuditReport verify(Known known);

    /** Writes a report in the form that the file's extension names. */
    void write(Path file, RunReport report, ReportWords words);
}
