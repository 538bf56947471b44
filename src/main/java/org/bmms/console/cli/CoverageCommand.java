package org.bmms.console.cli;

import java.util.List;
import org.bmms.console.base.Cancellation;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.session.SeenCoverage;
import org.bmms.console.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures which rows have an organisation (checklist § BMMS Step 1: Organization data coverage verified). */
@Command(
        name = "coverage",
        description =
                "Counts the rows that have an organisation, by table. Exit status 1 below 100 %%. Changes nothing.")
final class CoverageCommand extends EnvironmentCommand {
    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Option(names = "--quick", description = "Only the verdict, by catalog and indexes, without counting.")
    private boolean quick;

    CoverageCommand(Desk desk) {
        super(desk);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        CoverageText text = new CoverageText(terminal(), session.profile().policy());
        CoverageReport report = quick
                ? session.coverageScan().verdict(cancellation)
                : new SeenCoverage(session).count(cancellation, text);
        if (json) {
            terminal().json(report);
        } else if (quick) {
            text.verdict(report);
            text.likely(report);
        } else {
            text.show(report);
        }
        List<String> accepted = session.profile().policy().acceptedWithoutOrganization();
        boolean good = quick ? report.verdict(accepted).complete() : text.passes(report);
        return good ? ExitStatus.OK : ExitStatus.NOT_AS_EXPECTED;
    }
}
