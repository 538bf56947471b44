package org.bmms.console.ui.overview;

import java.nio.file.Path;
import java.util.List;
import org.bmms.console.audit.report.ReportWords;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Progress;
import org.bmms.console.session.Session;
import org.bmms.console.session.report.DeploymentReading;

/**
 * The report of an environment that a session is open on.
 *
 * @param session of the environment
 */
public record SessionReport(Session session) implements ReportSource {

    @Override
    public List<Failure> write(Path file, ReportWords words, Cancellation cancellation, Progress progress) {
        return new DeploymentReading(session, words.zone())
                .write(file, words, cancellation, progress)
                .unasked();
    }
}
