package org.bmms.console.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.bmms.console.audit.report.ReportWords;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.session.Session;
import org.bmms.console.session.report.DeploymentReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the report of a whole deployment. */
@Command(
        name = "report",
        description = {
            "Writes the report of the whole deployment to a file: where it stands, all items of the checklist, all runs,",
            "coverage, backups, organisations, notifications, the audit, and what is not known. Changes nothing.",
            "Exit status 1 if the report is written and a part of it could not be asked."
        })
final class ReportCommand extends EnvironmentCommand {
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "The file: .html, .pdf, .json, or .csv for the items of the checklist as a table.")
    private Path file = Path.of("");

    ReportCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        ZoneId zone = ZoneId.systemDefault();
        ReportWords words = new ReportWords(terminal().texts(), zone, terminal().redactor());
        List<Failure> unasked = new DeploymentReading(session, zone)
                .write(file, words, cancellation, new ProgressLine(terminal()))
                .unasked();
        terminal().say("cli.report.written", session.profile().name(), file.toString());
        unasked.forEach(why -> FailureText.show(terminal(), why));
        return unasked.isEmpty() ? ExitStatus.OK : ExitStatus.NOT_AS_EXPECTED;
    }
}
