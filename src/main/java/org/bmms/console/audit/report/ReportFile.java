package org.bmms.console.audit.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bmms.console.base.Failure;

/** Writes reports to files. */
public final class ReportFile {
    private ReportFile() {}

    /**
     * Writes a report in the form that the file's extension names; the file is there when all of it is.
     *
     * @throws org.bmms.console.base.FailureException {@code REPORT-FORMAT}, {@code REPORT-FILE}
     */
    public static void write(Path file, Report report, ReportWords words) {
        ReportFormat format = format(file);
        byte[] content = format.render(report, words);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failure.unchanged(ReportFailure.FILE, file.toString())
                    .withDetail(e.toString())
                    .asException(e);
        }
    }

    /**
     * The form of a file, before anything is read for it.
     *
     * @throws org.bmms.console.base.FailureException {@code REPORT-FORMAT}
     */
    public static ReportFormat format(Path file) {
        return ReportFormat.of(file)
                .orElseThrow(() ->
                        Failure.unchanged(ReportFailure.FORMAT, file.toString()).asException());
    }
}
