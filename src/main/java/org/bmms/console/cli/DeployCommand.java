package org.bmms.console.cli;

import org.bmms.console.base.Cancellation;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.session.Confirmation;
import org.bmms.console.session.Planning;
import org.bmms.console.session.RunDesk;
import org.bmms.console.session.Session;
import org.bmms.console.session.WatchedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deploys the application in OBCMS mode to a server that has none (checklist § OBCMS Mode Deployment). */
@Command(
        name = "deploy",
        description = {
            "Deploys OBCMS to a Debian server that has none: packages, user, code, settings, database, units, nginx.",
            "Repeated, it changes only what is missing. A server on which OBCMS runs already is refused."
        })
final class DeployCommand extends EnvironmentCommand {
    @Option(names = "--dry-run", description = "Show every command and change, and change nothing.")
    private boolean dryRun;

    @Mixin
    private final DeploymentOptions order = new DeploymentOptions();

    @Mixin
    private final ConfirmOption confirm = new ConfirmOption();

    @Mixin
    private final DecisionOptions decisions = new DecisionOptions();

    DeployCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        Plan plan = new Planning(session).deployment(order.of(session.profile()));
        if (dryRun) {
            new PlanText(terminal()).show(plan);
            return ExitStatus.OK;
        }
        new PlanText(terminal()).showBriefly(plan);
        Confirmation confirmation = confirm.confirm(session, terminal());
        RunProgress progress = new RunProgress(terminal(), plan);
        RunEnd end = new RunEnd(session, terminal(), decisions);
        try (WatchedRun run = new RunDesk(session).start(confirmation, plan, progress, progress::sample)) {
            run.forward(cancellation);
            end.decide(run, cancellation);
            return end.report(run);
        }
    }
}
