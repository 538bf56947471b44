package org.bmms.console.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.onboarding.isolation.IsolationOrder;
import org.bmms.console.onboarding.isolation.IsolationReport;
import org.bmms.console.onboarding.isolation.IsolationVerdict;
import org.bmms.console.session.Planning;
import org.bmms.console.session.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proves that a pilot and OOBC do not see each other (checklist § BMMS Step 5: Pilot MOA access verified). */
@Command(
        name = "prove-isolation",
        description = {
            "Looks, through Django, whether a pilot sees anything of another organisation, or the other way round.",
            "Makes rows of both in a transaction that is rolled back; nothing remains. Exit status 1 unless proven."
        })
final class ProveIsolationCommand extends EnvironmentCommand {
    private static final String USUAL_OTHER = "OOBC";

    @Parameters(index = "0", paramLabel = "PILOT", description = "Code of the pilot.")
    private String pilot = "";

    @Option(names = "--other", paramLabel = "CODE", description = "The other organisation; by default the first one.")
    private @Nullable String other;

    @Option(names = "--pilot-user", paramLabel = "LOGIN", description = "As which user of the pilot.")
    private @Nullable String pilotUser;

    @Option(names = "--other-user", paramLabel = "LOGIN", description = "As which user of the other.")
    private @Nullable String otherUser;

    @Option(
            names = "--page",
            paramLabel = "PATH",
            description = "A page to look at as both; may be given several times.")
    private List<String> pages = new ArrayList<>();

    @Option(
            names = "--task",
            paramLabel = "NAME",
            description = "A Celery task that only reads rows of an organisation; may be given several times.")
    private List<String> tasks = new ArrayList<>();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    ProveIsolationCommand(Desk desk) {
        super(desk);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        IsolationOrder order = IsolationOrder.between(pilot, other(session, cancellation))
                .withPages(pages)
                .withTasks(tasks)
                .by(Optional.ofNullable(pilotUser), Optional.ofNullable(otherUser));
        IsolationReport report = session.isolationProof().run(order, cancellation, new ProgressLine(terminal()));
        if (json) {
            terminal().json(report);
        } else {
            new IsolationText(terminal()).show(report);
        }
        return report.verdict() == IsolationVerdict.PROVEN ? ExitStatus.OK : ExitStatus.NOT_AS_EXPECTED;
    }

    private String other(Session session, Cancellation cancellation) {
        if (other != null) {
            return other;
        }
        return new Planning(session)
                .defaultCode(session.fingerprint(cancellation))
                .orElse(USUAL_OTHER);
    }
}
