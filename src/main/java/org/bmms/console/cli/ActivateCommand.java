package org.bmms.console.cli;

import org.bmms.console.activation.gate.Preflight;
import org.bmms.console.base.Cancellation;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.session.Confirmation;
import org.bmms.console.session.Planning;
import org.bmms.console.session.RunDesk;
import org.bmms.console.session.Session;
import org.bmms.console.session.WatchedRun;
import org.bmms.console.target.fingerprint.Fingerprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Switches to BMMS mode (checklist § Mode Activation Procedure). */
@Command(
        name = "activate",
        description = {
            "Switches the environment to BMMS mode: gates, plan, confirmation, run, verification.",
            "At the end you decide whether to keep it; without a decision the guard on the server takes it back."
        })
final class ActivateCommand extends EnvironmentCommand {
    @Mixin
    private final ConfirmOption confirm = new ConfirmOption();

    @Mixin
    private final DecisionOptions decisions = new DecisionOptions();

    ActivateCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        Planning planning = new Planning(session);
        Fingerprint fingerprint = session.fingerprint(cancellation);
        Preflight preflight = planning.preflight(
                fingerprint,
                cancellation,
                new CoverageText(terminal(), session.profile().policy()));
        PreflightText.show(terminal(), preflight);
        Plan plan = planning.activation(fingerprint, preflight);
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
