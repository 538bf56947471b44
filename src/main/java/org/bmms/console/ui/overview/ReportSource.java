package org.bmms.console.ui.overview;

import java.nio.file.Path;
import java.util.List;
import org.bmms.console.audit.report.ReportWords;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Progress;

/** Writes the report of the deployment that is open. */
@FunctionalInterface
public interface ReportSource {

    /**
     * Gathers what is known and writes it in the form that the file's extension names; takes seconds.
     *
     * @return why parts of it could not be asked; empty if all of them could
     * @throws org.bmms.console.base.FailureException why no file was written
     */
    List<Failure> write(Path file, ReportWords words, Cancellation cancellation, Progress progress);
}
