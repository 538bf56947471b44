package org.bmms.console.cli;

import org.bmms.console.base.Cancellation;
import org.bmms.console.session.Session;
import org.bmms.console.target.fingerprint.Fingerprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at the whole target (checklist § BMMS Step 1: Current configuration documented). */
@Command(
        name = "fingerprint",
        description = "Looks at every host, the database and Redis, and says what is remarkable. Changes nothing.")
final class FingerprintCommand extends EnvironmentCommand {
    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    FingerprintCommand(Desk desk) {
        super(desk);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        Fingerprint fingerprint = session.fingerprint(cancellation);
        if (json) {
            terminal().json(fingerprint);
        } else {
            new FingerprintText(terminal()).show(fingerprint);
        }
        boolean serious = fingerprint.findings().stream()
                .anyMatch(finding -> finding.code().isSerious());
        return serious ? ExitStatus.NOT_AS_EXPECTED : ExitStatus.OK;
    }
}
