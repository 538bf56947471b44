package org.bmms.console.cli;

import java.util.Optional;
import org.bmms.console.audit.AuditReport;
import org.bmms.console.audit.ChainBreak;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.session.RunHistory;
import org.bmms.console.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Verifies the chain of all that was recorded. */
@Command(
        name = "audit",
        description = "Verifies that nothing that was recorded was altered, removed or moved. Changes nothing.")
final class AuditCommand extends EnvironmentCommand {
    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    AuditCommand(Desk desk) {
        super(desk);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        RunHistory history = new RunHistory(session);
        RunHistory.Known known = history.read();
        AuditReport report = history.verify(known);
        Optional<ChainBreak> broken = report.broken();
        if (json) {
            terminal().json(report);
        } else {
            terminal()
                    .line(broken.map(ChainBreak::what).orElseGet(() -> Message.of("audit.verified", report.records())));
            terminal().say("cli.audit.digest", report.digest());
        }
        if (known.server() != null) {
            terminal().note(Message.of("cli.audit.no-server"));
            FailureText.show(terminal(), known.server());
        }
        return broken.isEmpty() ? ExitStatus.OK : ExitStatus.NOT_AS_EXPECTED;
    }
}
