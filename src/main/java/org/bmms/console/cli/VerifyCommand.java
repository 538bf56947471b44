package org.bmms.console.cli;

import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.session.Session;
import org.bmms.console.session.SessionFailure;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.verification.VerificationReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the whole verification (checklist § Post-Deployment Verification). */
@Command(
        name = "verify",
        description = "Runs every check of the post-deployment verification for the mode in effect. Changes nothing.")
final class VerifyCommand extends EnvironmentCommand {
    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "The mode that must be in effect: obcms or bmms; by default the one of the settings file.")
    private @Nullable Mode mode;

    VerifyCommand(Desk desk) {
        super(desk);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        Mode expected = mode == null
                ? session.fingerprint(cancellation)
                        .modeInFile()
                        .orElseThrow(() ->
                                Failure.unchanged(SessionFailure.MODE_UNCLEAR).asException())
                : mode;
        CheckText text = new CheckText(terminal());
        VerificationReport report = session.verification().run(expected, cancellation, result -> {
            if (!json) {
                text.running(result);
            }
        });
        if (json) {
            terminal().json(report);
        } else {
            text.show(report);
        }
        return report.requiredFailures().isEmpty() ? ExitStatus.OK : ExitStatus.NOT_AS_EXPECTED;
    }
}
