package org.bmms.console.cli;

import org.bmms.console.base.Cancellation;
import org.bmms.console.doctor.DoctorReport;
import org.bmms.console.doctor.Verdict;
import org.bmms.console.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tests every part of a profile (checklist § Environment Verification). */
@Command(
        name = "doctor",
        description = "Tests every part of the profile and says what is missing and what to do. Changes nothing.")
final class DoctorCommand extends EnvironmentCommand {
    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    DoctorCommand(Desk desk) {
        super(desk);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        DiagnosisText text = new DiagnosisText(terminal());
        DoctorReport report = session.doctor().examine(cancellation, text::running);
        if (json) {
            terminal().json(report);
        } else {
            text.show(report);
        }
        return report.worst() == Verdict.FAIL ? ExitStatus.NOT_AS_EXPECTED : ExitStatus.OK;
    }
}
